package accede.participation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The kinds of act towards a treaty (VCLT arts. 11–18, 19–23, 25, 54–56), with the words scripts
/// use for them.
public enum ActionKind {
  /// A first step, not yet bound (VCLT art. 18).
  SIGNATURE,
  /// Bound by signing (VCLT art. 12).
  DEFINITIVE_SIGNATURE,
  RATIFICATION,
  ACCEPTANCE,
  APPROVAL,
  /// The consent of an international organization (VCLT 1986, art. 14).
  FORMAL_CONFIRMATION,
  /// Consent without having signed (VCLT art. 15).
  ACCESSION,
  SUCCESSION,
  /// Consent to be bound whose form is not known.
  CONSENT,
  /// Applied before it is in force for the State (VCLT art. 25).
  PROVISIONAL_APPLICATION,
  DECLARATION,
  RESERVATION,
  OBJECTION,
  TERRITORIAL_APPLICATION,
  /// Notice of leaving; takes effect later (VCLT art. 56.2).
  WITHDRAWAL,
  WITHDRAWAL_OF_SIGNATURE,
  /// Notice of not becoming a party (VCLT art. 18 a).
  NO_INTENTION,
  /// The depositary strikes out an act.
  CORRECTION;

  /// The kind a word stands for, such as `provisional-application`.
  public static Optional<ActionKind> find(String word) {
    return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /// The word in files and JSON.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether the act expresses consent to be bound (VCLT art. 11).
  public boolean bindsTheState() {
    return switch (this) {
      case DEFINITIVE_SIGNATURE,
          RATIFICATION,
          ACCEPTANCE,
          APPROVAL,
          FORMAL_CONFIRMATION,
          ACCESSION,
          SUCCESSION,
          CONSENT ->
          true;
      case SIGNATURE,
          PROVISIONAL_APPLICATION,
          DECLARATION,
          RESERVATION,
          OBJECTION,
          TERRITORIAL_APPLICATION,
          WITHDRAWAL,
          WITHDRAWAL_OF_SIGNATURE,
          NO_INTENTION,
          CORRECTION ->
          false;
    };
  }
}
