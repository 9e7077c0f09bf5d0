package accede.participation;

import accede.geography.StateCode;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What in a treaty's ledger cannot be right, or may not be: where it stands, against what, the
/// reason with its article, and what to do. The ledger stays as it is; a person decides.
///
/// @param state whose act it is; null where the finding is about the treaty
/// @param entry the act in question
/// @param other what it does not agree with
/// @param reason one sentence with the values and the article of the law
public record LedgerFinding(
    TreatyId treaty,
    Kind kind,
    Certainty certainty,
    @Nullable StateCode state,
    Place entry,
    Place other,
    String reason) {

  /// How sure a finding is.
  public enum Certainty {
    /// The law leaves no room for it.
    CERTAIN,
    /// The law leaves little room; a practice or a fact not on record may explain it.
    LIKELY,
    /// Worth a look.
    SUSPECTED;

    /// The word in files and JSON.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A place in the records.
  public sealed interface Place {

    /// No place.
    record Nowhere() implements Place {
      @Override
      public String toString() {
        return "";
      }
    }

    /// An entry of the ledger.
    record Act(LedgerEntry entry) implements Place {
      @Override
      public String toString() {
        return entry.reference();
      }
    }

    /// A clause of the treaty.
    record Term(Treaty.Clause clause) implements Place {
      @Override
      public String toString() {
        String article = clause.article().isEmpty() ? "" : clause.article() + ", ";
        return article + clause.name() + ": " + clause.value();
      }
    }

    /// A line of a document.
    record Line(PublishedFigure figure) implements Place {
      @Override
      public String toString() {
        return figure.place();
      }
    }
  }

  /// What a finding is about, and what to do about it.
  public enum Kind {
    BEFORE_ADOPTION(
        "Act before the treaty was adopted",
        "Compare the day with the depositary's table; correct the day, or the clause 'adopted'."),
    SIGNATURE_BEFORE_OPENING(
        "Signature before the treaty was open for it",
        "Compare the day with the depositary's table; correct the day, or the clause 'opened for"
            + " signature'."),
    SIGNATURE_AFTER_CLOSING(
        "Signature after the treaty was closed for it",
        "Ask whether it is an accession, or a signature succeeded to (detail 'succession')."),
    ACCESSION_BEFORE_OPENING(
        "Accession before the treaty was open for it",
        "Ask whether it is a ratification; otherwise compare the day with the depositary's table."),
    ACCESSION_BY_SIGNATORY(
        "Accession by a State that had signed",
        "Ask whether the instrument is a ratification, acceptance or approval, or whether the"
            + " signature was taken back."),
    CONSENT_WITHOUT_SIGNATURE(
        "Ratification, acceptance or approval without a signature before it",
        "Find the signature, or ask whether the instrument is an accession or a succession."),
    SIGNATURES_MISSING(
        "No signature on record",
        "Import the signatures from the depositary's table; until then the figures of signatories"
            + " are empty."),
    SECOND_CONSENT(
        "Second consent without having left",
        "Ask which of the two the depositary counts, and strike the other out by a correction."),
    PROVISIONAL_APPLICATION_NOT_PROVIDED(
        "Provisional application that the treaty does not provide",
        "Read the final clauses: add the clause 'provisional application', or strike the act"
            + " out."),
    PROVISIONAL_APPLICATION_IN_FORCE(
        "Provisional application when the treaty was already in force for the State",
        "Compare the day with the depositary's notification."),
    WITHDRAWAL_UNBOUND(
        "Withdrawal by a State that was not bound",
        "Find the consent that is missing, or ask whether it is a withdrawal of signature or a"
            + " notice of not becoming a party."),
    WITHDRAWAL_NOT_IN_FORCE(
        "Withdrawal before the treaty was in force for the State",
        "Ask whether the instrument was taken back. Then no notice runs: record the day of receipt"
            + " as the day of effect too ('effective')."),
    WITHDRAWAL_NOT_PROVIDED(
        "Withdrawal that the treaty does not provide",
        "Ask the depositary on which ground it was notified, and what the other parties said."),
    ACT_AFTER_LEAVING(
        "Act as a party after having left",
        "Find the new consent, or the notice by which the withdrawal was revoked."),
    WEEKEND(
        "Deposit on a Saturday or Sunday",
        "Compare with the depositary's notification: the day of receipt or of a domestic step may"
            + " have been taken for the day of deposit. At a conference or treaty event it may be"
            + " right."),
    STATE_NOT_YET(
        "Act of a State before it existed",
        "Ask whether the act is its predecessor's, or a succession on a later day."),
    STATE_NO_LONGER(
        "Act of a State that had ceased to exist", "Ask whether the act is its successor's."),
    SUCCESSION_WITHOUT_PREDECESSOR(
        "Succession without a predecessor that had acted",
        "Record the predecessor's act, which the threshold may need too, or ask whether it is an"
            + " accession."),
    NOT_ADMITTED(
        "Act of a participant to whom the treaty's terms are not open",
        "Ask how the depositary counts the act; correct the participant, or the clause"
            + " 'participants' with its article."),
    FORMAL_CONFIRMATION_BY_STATE(
        "Formal confirmation by a State", "Ask whether it is a ratification."),
    PARENT_NOT_BOUND(
        "Consent without being bound by the parent treaty",
        "Find the consent to the parent treaty, or correct the day."),
    RESERVATION_NOT_ALLOWED(
        "Reservation where none is allowed",
        "Ask whether it is a declaration, or how the depositary treated it."),
    OBJECTION_TO_NOTHING(
        "Objection to a State that had not acted",
        "Find the act objected to, or correct the State it is directed at."),
    EFFECT_DIFFERS(
        "Day of effect that differs from the rule's",
        "Compare both days with the depositary's notification; the one stated holds until"
            + " corrected."),
    ENTRY_INTO_FORCE_DIFFERS(
        "Entry into force that differs from the rule's",
        "Look for acts that are missing, such as those of States that no longer exist, or correct"
            + " the threshold, the delay or the day."),
    ACTS_OUT_OF_ORDER(
        "Uncertain day that cannot be where it is bounded",
        "Narrow the bounds: record the act anew and name the old entry under 'supersedes'."),
    RECORDED_BEFORE(
        "Act recorded before its day", "Correct the day of the act or the day of record."),
    PUBLISHED_FIGURE_DIFFERS(
        "Figure in a document that the ledger does not bear out",
        "Compare the acts around that day with the document, and correct the one that is wrong.");

    private final String title;
    private final String advice;

    Kind(String title, String advice) {
      this.title = title;
      this.advice = advice;
    }

    /// The word in files and JSON, such as `second-consent`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What is found, in a few words.
    public String title() {
      return title;
    }

    /// What to do about it.
    public String advice() {
      return advice;
    }
  }

  /// Whose act it is; nothing where the finding is about the treaty.
  public Optional<StateCode> findState() {
    return Optional.ofNullable(state);
  }

  /// What it does not agree with, for people; an act of another State with that State's code.
  public String against() {
    return other instanceof Place.Act(LedgerEntry act) && !act.action().state().equals(state)
        ? act.action().state() + " " + act.reference()
        : other.toString();
  }

  /// What to do about it.
  public String advice() {
    return kind.advice();
  }
}
