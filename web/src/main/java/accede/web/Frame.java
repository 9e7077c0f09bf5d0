package accede.web;

import java.util.List;

/// What stands around every page: head, languages, the circle, foot.
///
/// @param lang tag of the language
/// @param dir `ltr` or `rtl`
/// @param heading of the page, for the title of the window
/// @param treaty its title in the language
/// @param home the treaty's first page
/// @param treaties the way to the same page of another treaty
/// @param feed the news of its acts
/// @param who signed in; empty for nobody
/// @param form what the forms of the session carry; empty for nobody
/// @param own the pages of who is signed in, or the way to sign in
/// @param style address of the style sheet
/// @param map address of the map
/// @param chosen the language the address names; empty if it names none
/// @param fixed the address that keeps its meaning; empty if the page has none
/// @param finality from when on it does
/// @param data the same as data
public record Frame(
    String lang,
    String dir,
    String heading,
    String treaty,
    String home,
    String treaties,
    String feed,
    String style,
    String map,
    String chosen,
    List<Link> languages,
    List<Link> circle,
    String who,
    String form,
    List<Link> own,
    String fixed,
    String finality,
    List<Link> data) {}
