package accede.depositary;

import accede.geography.Gazetteer;
import accede.participation.ActionKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The kind of an act as a depositary names it, in the words of the ledger.
///
/// @param detail the word that narrows it, such as `succession` on a signature succeeded to
/// @param note what the depositary calls it, where the ledger has no word for that
public record PrintedKind(ActionKind kind, String detail, String note) {

  /// A way of naming and what it stands for.
  private record Wording(Pattern words, ActionKind kind, String detail, boolean noted) {
    PrintedKind named(String words) {
      return new PrintedKind(kind, detail, noted ? words : "");
    }
  }

  private static Wording plain(String words, ActionKind kind) {
    return new Wording(Pattern.compile("\\b(?:" + words + ")"), kind, "", false);
  }

  private static Wording detailed(String words, ActionKind kind, String detail) {
    return new Wording(Pattern.compile("\\b(?:" + words + ")"), kind, detail, false);
  }

  private static Wording noted(String words, ActionKind kind) {
    return new Wording(Pattern.compile("\\b(?:" + words + ")"), kind, "", true);
  }

  /// Phrases whose meaning their single words would hide; the first that occurs counts. English,
  /// French, Spanish, then Dutch and German, all without accents.
  private static final List<Wording> PHRASES =
      List.of(
          noted("non provisional appl|non application provisoire", ActionKind.DECLARATION),
          plain(
              "provisional (?:appl|accep|access)|application (?:a titre )?provisoire"
                  + "|acceptation (?:a titre )?provisoire|(?:aplicacion|aceptacion) provisional"
                  + "|voorlopige toepassing|vorlaufige anwendung",
              ActionKind.PROVISIONAL_APPLICATION),
          plain(
              "withdrawal of (?:the )?signature|retrait de (?:la )?signature|retiro de (?:la )?firma",
              ActionKind.WITHDRAWAL_OF_SIGNATURE),
          detailed(
              "confirmation of (?:the )?signature|confirmation de (?:la )?signature"
                  + "|confirmacion de (?:la )?firma",
              ActionKind.SIGNATURE,
              "confirmation"),
          detailed(
              "sign\\w+ ad referendum|firma ad referendum", ActionKind.SIGNATURE, "ad referendum"),
          detailed(
              "succession to (?:the )?signature|succession a la signature|sucesion (?:a|de|en) (?:la )?firma",
              ActionKind.SIGNATURE,
              "succession"),
          plain(
              "formal confirmation|confirmation (?:formelle|officielle)|confirmacion (?:formal|oficial)"
                  + "|acte? de confirmation",
              ActionKind.FORMAL_CONFIRMATION),
          noted(
              "definitive signature or|signature definitive ou|firma definitiva o",
              ActionKind.CONSENT),
          plain(
              "definitive signature|signature definitive|firma definitiva|signature without reservation"
                  + "|signature sans reserve|unterzeichnung ohne|definitieve ondertekening",
              ActionKind.DEFINITIVE_SIGNATURE),
          plain(
              "consent to be bound|consentement a etre lie|consentimiento (?:en|para) obligarse"
                  + "|manifestacion del consentimiento",
              ActionKind.CONSENT),
          plain(
              "territorial appl|territorial extension|application territoriale|aplicacion territorial"
                  + "|notification of territorial",
              ActionKind.TERRITORIAL_APPLICATION),
          noted(
              "simplified procedure|procedure simplifiee|procedimiento simplificado",
              ActionKind.CONSENT),
          noted("(?:date of )?admission|date of adoption|date d admission", ActionKind.CONSENT),
          noted("registration date|date of registration", ActionKind.DECLARATION));

  /// Single words; the one that stands first in the label counts.
  private static final List<Wording> WORDS =
      List.of(
          plain(
              "sign(?:atur|ator|atair|ed\\b)|firma|ondertekening|unterzeichnung",
              ActionKind.SIGNATURE),
          plain("ratif(?:ic|ik|ied)", ActionKind.RATIFICATION),
          plain("accept(?:ance|ation|ed)|aceptacion|aanvaarding|annahme", ActionKind.ACCEPTANCE),
          plain("approv|approb|aprobacion|goedkeuring|genehmigung", ActionKind.APPROVAL),
          plain("access|acced|adhesion|toetreding|beitritt", ActionKind.ACCESSION),
          plain("success|succeed|sucesion|opvolging|voortgezette|nachfolge", ActionKind.SUCCESSION),
          noted("participation|participacion|application", ActionKind.CONSENT),
          noted("notification|notificacion|registration", ActionKind.DECLARATION),
          plain(
              "withdraw|denunci|denonciation|retrait|retiro|opzegging|kundigung|rucktritt",
              ActionKind.WITHDRAWAL),
          plain("declaration|declaracion|verklaring|erklarung", ActionKind.DECLARATION),
          plain("reserv|voorbehoud|vorbehalt", ActionKind.RESERVATION),
          plain("objection|objecion|bezwaar|einspruch", ActionKind.OBJECTION),
          plain("correction|rectification|correccion", ActionKind.CORRECTION));

  /// Words of tables made by others from depositaries' pages.
  private static final Map<String, PrintedKind> FILE_WORDS =
      Map.ofEntries(
          Map.entry("consent-to-be-bound", consent("")),
          Map.entry("participation", consent("participation")),
          Map.entry("simplified-procedure", consent("simplified procedure")),
          Map.entry("application", consent("application")),
          Map.entry("admission", consent("admission")),
          Map.entry(
              "definitive-signature-or-participation",
              consent("definitive signature or participation")),
          Map.entry(
              "definitive-signature-or-acceptance", consent("definitive signature or acceptance")),
          Map.entry("definitive-signature-or-other", consent("definitive signature or other")),
          Map.entry(
              "signature-succession", new PrintedKind(ActionKind.SIGNATURE, "succession", "")),
          Map.entry(
              "signature-ad-referendum",
              new PrintedKind(ActionKind.SIGNATURE, "ad referendum", "")),
          Map.entry(
              "signature-confirmation", new PrintedKind(ActionKind.SIGNATURE, "confirmation", "")),
          Map.entry(
              "non-provisional-application",
              new PrintedKind(ActionKind.DECLARATION, "", "non-provisional application")),
          Map.entry("notification", new PrintedKind(ActionKind.DECLARATION, "", "notification")),
          Map.entry("registration", new PrintedKind(ActionKind.DECLARATION, "", "registration")));

  /// Letters in common use: of the UN, then of the Netherlands and of Switzerland. `R` of the Dutch
  /// tables means ratification, acceptance or approval, `NB` a form not known.
  private static final Map<String, PrintedKind> LETTERS =
      Map.ofEntries(
          Map.entry("a", of(ActionKind.ACCESSION)),
          Map.entry("A", of(ActionKind.ACCEPTANCE)),
          Map.entry("AA", of(ActionKind.APPROVAL)),
          Map.entry("d", of(ActionKind.SUCCESSION)),
          Map.entry("s", of(ActionKind.DEFINITIVE_SIGNATURE)),
          Map.entry("c", of(ActionKind.FORMAL_CONFIRMATION)),
          Map.entry("n", of(ActionKind.PROVISIONAL_APPLICATION)),
          Map.entry("P", consent("")),
          Map.entry("p", consent("simplified procedure")),
          Map.entry("C", new PrintedKind(ActionKind.SIGNATURE, "confirmation", "")),
          Map.entry("O/S", of(ActionKind.DEFINITIVE_SIGNATURE)),
          Map.entry("R", consent("")),
          Map.entry("T/A", of(ActionKind.ACCESSION)),
          Map.entry("T", of(ActionKind.ACCESSION)),
          Map.entry("VG/Su", of(ActionKind.SUCCESSION)),
          Map.entry("VG", of(ActionKind.SUCCESSION)),
          Map.entry("Su", of(ActionKind.SUCCESSION)),
          Map.entry("NB/NK", consent("")),
          Map.entry("NB", consent("")),
          Map.entry("NK", consent("")),
          Map.entry("B", of(ActionKind.ACCESSION)),
          Map.entry("N", of(ActionKind.SUCCESSION)),
          Map.entry("U", of(ActionKind.DEFINITIVE_SIGNATURE)));

  private static PrintedKind of(ActionKind kind) {
    return new PrintedKind(kind, "", "");
  }

  /// A consent whose form is not known.
  static PrintedKind consent(String note) {
    return new PrintedKind(ActionKind.CONSENT, "", note);
  }

  /// The kind a letter in common use stands for.
  static Optional<PrintedKind> ofLetter(String letter) {
    return Optional.ofNullable(LETTERS.get(letter));
  }

  /// The kind a label of a heading names, in one of the languages depositaries print.
  static Optional<PrintedKind> ofLabel(String label) {
    String folded = Gazetteer.fold(label);
    return PHRASES.stream()
        .filter(phrase -> phrase.words().matcher(folded).find())
        .findFirst()
        .or(() -> firstWord(folded))
        .map(wording -> wording.named(label));
  }

  private static Optional<Wording> firstWord(String folded) {
    return WORDS.stream()
        .filter(word -> word.words().matcher(folded).find())
        .min(Comparator.comparingInt(word -> start(word, folded)));
  }

  private static int start(Wording word, String folded) {
    Matcher matcher = word.words().matcher(folded);
    return matcher.find() ? matcher.start() : Integer.MAX_VALUE;
  }

  /// The kind of an act whose action is written out: a word of ours, one of other tables, a letter,
  /// or a depositary's words such as `Provisional application under article 23`.
  static Optional<PrintedKind> ofAction(String action) {
    return ActionKind.find(action)
        .map(PrintedKind::of)
        .or(() -> Optional.ofNullable(FILE_WORDS.get(action)))
        .or(() -> ofLetter(action))
        .or(() -> ofLabel(action));
  }
}
