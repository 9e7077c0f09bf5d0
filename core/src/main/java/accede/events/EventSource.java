package accede.events;

/// A place where an organization announces its events.
///
/// @param organization the name as printed, with its abbreviation where one is given
/// @param abbreviation such as `ASEAN`; may be empty
/// @param group the heading it stands under; may be empty
/// @param seat where it is located, if told; may be empty
/// @param url the address as printed
/// @param line of the document it was read from, or 0
public record EventSource(
    String organization, String abbreviation, String group, String seat, String url, int line) {}
