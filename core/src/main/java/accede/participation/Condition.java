package accede.participation;

import accede.geography.StateCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a State must be towards a treaty to be among those looked for: `party-to:ccm`, `not:att`.
public record Condition(Kind kind, TreatyId treaty) {

  /// The places a condition can name.
  public enum Kind {
    /// Consent deposited.
    PARTY_TO,
    /// No party: signed, withdrawn or outside.
    NOT,
    /// Consent deposited, and in force for the State.
    IN_FORCE,
    /// Signed, not bound.
    SIGNED,
    WITHDRAWN,
    /// Neither signed nor bound.
    OUTSIDE;

    /// The word in commands.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Kind of(String word) {
      return Stream.of(values())
          .filter(kind -> kind.word().equals(word))
          .findFirst()
          .orElseThrow(() ->
              new IllegalArgumentException(
                  "'"
                      + word
                      + "' is not a condition. Known: "
                      + Stream.of(values()).map(Kind::word).collect(Collectors.joining(", "))
                      + ", each followed by a colon and a treaty."));
    }
  }

  /// Reads conditions such as `party-to:ccm,not:att`, all of which must hold.
  ///
  /// @throws IllegalArgumentException naming the part that is not understood
  public static List<Condition> parse(String written) {
    List<Condition> conditions = new ArrayList<>();
    for (String part : written.split(",", -1)) {
      String[] words = part.strip().split(":", -1);
      if (words.length != 2) {
        throw new IllegalArgumentException(
            "'" + part.strip() + "' is not a condition such as party-to:ccm or not:att.");
      }
      conditions.add(new Condition(Kind.of(words[0].strip()), TreatyId.of(words[1].strip())));
    }
    return List.copyOf(conditions);
  }

  /// Whether it holds for a State.
  boolean holds(Matrix matrix, StateCode state) {
    Standing standing = matrix.standing(treaty, state);
    return switch (kind) {
      case PARTY_TO -> standing == Standing.PARTY;
      case NOT -> standing != Standing.PARTY;
      case IN_FORCE -> matrix.inForce(treaty, state);
      case SIGNED -> standing == Standing.SIGNATORY;
      case WITHDRAWN -> standing == Standing.WITHDRAWN;
      case OUTSIDE -> standing == Standing.OUTSIDE;
    };
  }

  @Override
  public String toString() {
    return kind.word() + ":" + treaty;
  }
}
