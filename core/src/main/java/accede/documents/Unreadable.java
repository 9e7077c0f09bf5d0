package accede.documents;

/// Text that was taken for a symbol and is none.
///
/// @param reason what is wrong with it, in a sentence
public record Unreadable(String text, String reason) implements Parsed {}
