package accede.participation;

import accede.geography.StateCode;

/// One dated act of a State towards a treaty.
public record TreatyAction(TreatyId treaty, StateCode state, ActionKind kind, ActDay day) {

  /// How another line of the ledger refers to this one: `ratification 2018-05-18`.
  public String reference() {
    return kind.word() + " " + day;
  }
}
