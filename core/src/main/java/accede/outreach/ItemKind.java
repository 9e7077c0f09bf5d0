package accede.outreach;

/// What an item of the log was.
public enum ItemKind {
  MEETING,
  SIDE_EVENT,
  CONFERENCE,
  BILATERAL,
  BRIEFING,
  VISIT,
  SEMINAR,
  WRITTEN,
  TRAVEL
}
