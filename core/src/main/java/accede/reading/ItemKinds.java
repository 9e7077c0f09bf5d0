package accede.reading;

import accede.outreach.ItemKind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tells what an item of a log was by the words it is told in.
final class ItemKinds {

  private record Clue(Pattern words, ItemKind kind) {}

  /// The first clue that fits decides.
  private static final List<Clue> CLUES =
      List.of(
          clue(
              "^(?:arrival|arrive|departure|depart|travel|transfer|flight|arrivée|départ|llegada|salida)\\b",
              ItemKind.TRAVEL),
          clue("\\bside[- ]events?\\b|événement parallèle|evento paralelo", ItemKind.SIDE_EVENT),
          clue("^(?:letter|note verbale|written|e-mail|email|carta|lettre)\\b", ItemKind.WRITTEN),
          clue(
              "\\b(?:seminar|workshop|webinar|séminaire|seminario|taller|atelier)\\b",
              ItemKind.SEMINAR),
          clue("\\bbilaterals?\\b|\\bbilatéra|\\bbilateral", ItemKind.BILATERAL),
          clue("^(?:\\w+ )?briefing\\b", ItemKind.BRIEFING),
          clue("^(?:visit|tour|visite|visita)\\b", ItemKind.VISIT));

  private static final Pattern WITH_SOMEBODY =
      Pattern.compile(
          "^(?:[\\p{L}-]+ ){0,3}(?:meetings?|roundtable(?: discussion)?|lunch|dinner|reception|breakfast|talks|consultations?|discussions?)(?: at| held)? (?:with|at|hosted by|for)\\b.*");
  private static final Pattern GATHERING =
      Pattern.compile(
          "\\b(?:conference|(?<!national )assembly|first committee|preparatory (?:committee|meeting)|open meeting"
              + "|dialogue|expert group|working group|panel|symposium|summit|session|colloquium"
              + "|meeting of|(?:first|second|third|fourth|fifth) meeting|conférence|conferencia|reunión|réunion"
              + "|csp ?\\d+ of|press conference|forum on)\\b");

  private ItemKinds() {}

  private static Clue clue(String words, ItemKind kind) {
    return new Clue(Pattern.compile(words, Pattern.UNICODE_CHARACTER_CLASS), kind);
  }

  /// The kind of an item.
  ///
  /// @param outside the item without quoted titles
  static ItemKind of(String outside, Category category) {
    String low = outside.toLowerCase(Locale.ROOT);
    for (Clue clue : CLUES) {
      if (clue.words().matcher(low).find()) {
        return clue.kind();
      }
    }
    return gathering(low, category) ? ItemKind.CONFERENCE : ItemKind.MEETING;
  }

  private static boolean gathering(String low, Category category) {
    return !category.given()
        && !WITH_SOMEBODY.matcher(low).matches()
        && !office(low)
        && GATHERING.matcher(low).find();
  }

  /// "President of the Third Review Conference" is a person.
  private static boolean office(String low) {
    return low.matches(
        "(?:acting |former |vice[- ])?(?:president|chair|chairperson|secretary|head|director|co-chair|rapporteur|executive|commissioner|minister|representatives?|mp|ambassador)\\b.*");
  }
}
