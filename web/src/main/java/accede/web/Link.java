package accede.web;

/// A link of a page.
///
/// @param lang the language of its text and of what it leads to; empty if it is the page's
/// @param here whether it leads to where the reader is
public record Link(String href, String text, String lang, boolean here) {

  static Link of(String href, String text) {
    return new Link(href, text, "", false);
  }
}
