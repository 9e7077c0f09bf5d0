package accede.participation;

import java.util.Optional;
import java.util.stream.Stream;

/// A figure of participation: which States it counts, and which act decides it for each.
public enum Figure {
  PARTIES(
      "parties",
      "States that have deposited their consent to be bound and have not left (VCLT arts. 2.1 f,"
          + " 11, 16)"),
  IN_FORCE(
      "inForce",
      "States that have deposited their consent to be bound and for which the treaty is in force"
          + " (VCLT arts. 2.1 g, 24)"),
  SIGNATORIES("signatories", "States that have signed, parties among them (VCLT arts. 10, 18)"),
  SIGNATORIES_NOT_PARTY(
      "signatoriesNotParty", "States that have signed and are not bound (VCLT arts. 14, 18)"),
  WITHDRAWN("withdrawn", "States that were bound and have left with effect (VCLT arts. 54, 56)"),
  OUTSIDE("outside", "States that have neither signed nor consented to be bound");

  private final String word;
  private final String rule;

  Figure(String word, String rule) {
    this.word = word;
    this.rule = rule;
  }

  /// The figure a word names: `inForce`, also written `in-force`.
  public static Optional<Figure> find(String written) {
    String folded = written.replace("-", "");
    return Stream.of(values()).filter(figure -> figure.word.equalsIgnoreCase(folded)).findFirst();
  }

  /// The word in JSON and commands.
  public String word() {
    return word;
  }

  /// What it counts, with the article.
  public String rule() {
    return rule;
  }

  /// Whether it counts a State that stands so.
  public boolean counts(StateOnDay on) {
    return switch (this) {
      case PARTIES -> on.standing() == Standing.PARTY;
      case IN_FORCE -> on.inForce();
      case SIGNATORIES -> on.findSignature().isPresent();
      case SIGNATORIES_NOT_PARTY -> on.standing() == Standing.SIGNATORY;
      case WITHDRAWN -> on.standing() == Standing.WITHDRAWN;
      case OUTSIDE -> on.standing() == Standing.OUTSIDE;
    };
  }

  /// The act by which a State came to be counted.
  public Optional<LedgerEntry> findDecidingAct(StateOnDay on) {
    return switch (this) {
      case PARTIES, IN_FORCE -> on.findConsent();
      case SIGNATORIES, SIGNATORIES_NOT_PARTY -> on.findSignature();
      case WITHDRAWN, OUTSIDE -> on.findDecidingAct();
    };
  }

  /// Whether the figure may count a State, or not, although that is not certain.
  boolean uncertainFor(StateOnDay on) {
    boolean leaving = on.standing() == Standing.PARTY && on.uncertain() && !on.perhapsInForce();
    boolean signing = on.uncertain() && !on.perhapsParty() && !leaving && !on.perhapsInForce();
    return switch (this) {
      case PARTIES -> on.perhapsParty() || leaving;
      case IN_FORCE -> on.perhapsInForce() || leaving;
      case SIGNATORIES -> signing;
      case SIGNATORIES_NOT_PARTY -> signing || mayJoin(on, Standing.SIGNATORY);
      case WITHDRAWN -> leaving || mayJoin(on, Standing.WITHDRAWN);
      case OUTSIDE -> signing || mayJoin(on, Standing.OUTSIDE);
    };
  }

  private static boolean mayJoin(StateOnDay on, Standing from) {
    return on.standing() == from && on.perhapsParty();
  }
}
