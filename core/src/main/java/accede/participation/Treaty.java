package accede.participation;

import accede.tables.Table;
import accede.tables.TableException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An agreement between States and the clauses that decide who is bound, and when. The terms are
/// data: a table with one clause a line, its article and its source (docs/treaty-terms.md). All but
/// the title may be unknown; what hangs on an unknown clause is then unknown too.
public final class Treaty {

  private static final String AT_ENTRY_INTO_FORCE = "entry into force";
  private static final String DELAY_FOR_EACH = "delay for each State";
  private static final String NOT_PROVIDED = "not provided";
  private static final String DELAY_AFTER = "delay for each State after";

  private final TreatyId id;
  private final List<Clause> clauses;
  private final Terms terms;

  /// A treaty by its clauses.
  ///
  /// @param clauses every clause as written, in order
  /// @throws IllegalArgumentException if the title is missing or a clause cannot be right
  public Treaty(TreatyId id, List<Clause> clauses) {
    this.id = id;
    this.clauses = List.copyOf(clauses);
    checkNames();
    checkDelayAfter();
    this.terms =
        new Terms(
            read("adopted", Treaty::day),
            read("opened for signature", Treaty::day),
            readUnless("closed for signature", AT_ENTRY_INTO_FORCE, Treaty::day),
            readUnless("open for accession", AT_ENTRY_INTO_FORCE, Treaty::day),
            read("participants", Eligibility::parse),
            read("threshold", Threshold::parse),
            read("delay", Delay::parse),
            read("not before", NotBefore::parse),
            read(DELAY_FOR_EACH, Delay::parse),
            readUnless("withdrawal notice", NOT_PROVIDED, Delay::parse),
            read("parent", TreatyId::of),
            read("relation", Relation::parse),
            read("entered into force", Treaty::day),
            read("acts complete until", Treaty::day));
  }

  /// The clauses that decide something, as read.
  private record Terms(
      Optional<LocalDate> adopted,
      Optional<LocalDate> opened,
      Optional<LocalDate> closed,
      Optional<LocalDate> openForAccession,
      Optional<Eligibility> eligibility,
      Optional<Threshold> threshold,
      Optional<Delay> delay,
      Optional<NotBefore> notBefore,
      Optional<Delay> delayForEach,
      Optional<Delay> withdrawalNotice,
      Optional<TreatyId> parent,
      Optional<Relation> relation,
      Optional<LocalDate> statedEntryIntoForce,
      Optional<LocalDate> completeUntil) {}

  /// One term of the treaty with the article that sets it.
  public record Clause(String name, String value, String article, String source) {}

  /// How a treaty belongs to its parent.
  public enum Relation {
    PROTOCOL,
    AMENDMENT;

    /// The word in files.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static Relation parse(String word) {
      return Stream.of(values())
          .filter(relation -> relation.word().equals(word))
          .findFirst()
          .orElseThrow(() ->
              new IllegalArgumentException(
                  "'" + word + "' is neither 'protocol' nor 'amendment'."));
    }
  }

  /// The terms of a treaty that ships with the product.
  public static Treaty shipped(TreatyId id) {
    return from(id, Table.shipped("treaties/" + id + "/terms.csv"));
  }

  /// The treaties that ship with the product.
  public static List<TreatyId> shippedIds() {
    return Table.shipped("treaties/treaties.csv").rows().stream()
        .map(row -> TreatyId.of(row.required("treaty")))
        .toList();
  }

  /// Reads the terms of a treaty.
  ///
  /// @throws accede.tables.TableException if a clause is missing or cannot be right
  public static Treaty from(TreatyId id, Table terms) {
    List<Clause> clauses =
        terms.rows().stream()
            .map(row ->
                new Clause(
                    row.required("clause"),
                    row.required("value"),
                    row.find("article").orElse(""),
                    row.required("source")))
            .toList();
    try {
      return new Treaty(id, clauses);
    } catch (IllegalArgumentException e) {
      throw new TableException(terms.name() + ": " + e.getMessage(), e);
    }
  }

  /// Its short name.
  public TreatyId id() {
    return id;
  }

  /// Every clause as written, in order, for showing.
  public List<Clause> clauses() {
    return clauses;
  }

  /// The value of a clause by its name.
  public Optional<String> find(String clause) {
    return findClause(clause).map(Clause::value);
  }

  /// A clause by its name.
  public Optional<Clause> findClause(String name) {
    return clauses.stream().filter(clause -> clause.name().equals(name)).findFirst();
  }

  private void checkNames() {
    Set<String> names = new TreeSet<>();
    for (Clause clause : clauses) {
      if (!names.add(clause.name())) {
        throw new IllegalArgumentException("the clause '" + clause.name() + "' is there twice.");
      }
    }
    if (!names.contains("title")) {
      throw new IllegalArgumentException("the clause 'title' is missing.");
    }
  }

  private void checkDelayAfter() {
    find(DELAY_AFTER)
        .filter(word -> !word.equals(AT_ENTRY_INTO_FORCE) && !word.equals("threshold"))
        .ifPresent(word -> {
          throw new IllegalArgumentException(
              "the clause '"
                  + DELAY_AFTER
                  + "': '"
                  + word
                  + "' is neither 'threshold' nor 'entry into force'.");
        });
  }

  private static LocalDate day(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "a date like 2013-06-03 is needed, not '" + written + "'.", e);
    }
  }

  private <T> Optional<T> readUnless(String clause, String word, Function<String, T> parser) {
    return find(clause).filter(word::equals).isPresent() ? Optional.empty() : read(clause, parser);
  }

  private <T> Optional<T> read(String clause, Function<String, T> parser) {
    return find(clause)
        .map(written -> {
          try {
            return parser.apply(written);
          } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the clause '" + clause + "': " + e.getMessage(), e);
          }
        });
  }

  /// The title in English.
  public String title() {
    return find("title").orElseThrow();
  }

  /// The number in the UN Treaty Collection, such as `XXVI-8`; empty if it has none.
  public String number() {
    return find("number").orElse("");
  }

  /// The abbreviation in use; the id in capitals where none is known.
  public String abbreviation() {
    return find("abbreviation").orElse(id.value().toUpperCase(Locale.ROOT));
  }

  /// The day of adoption.
  public Optional<LocalDate> findAdopted() {
    return terms.adopted();
  }

  /// The first day of signature.
  public Optional<LocalDate> findOpened() {
    return terms.opened();
  }

  /// The last day of signature, where it is a day of its own.
  public Optional<LocalDate> findClosed() {
    return terms.closed();
  }

  /// Whether signature ends with the entry into force.
  public boolean closesAtEntryIntoForce() {
    return find("closed for signature").filter(AT_ENTRY_INTO_FORCE::equals).isPresent();
  }

  /// The first day of accession, where it is a day of its own.
  public Optional<LocalDate> findOpenForAccession() {
    return terms.openForAccession();
  }

  /// Whether accession begins with the entry into force.
  public boolean accessionAtEntryIntoForce() {
    return find("open for accession").filter(AT_ENTRY_INTO_FORCE::equals).isPresent();
  }

  /// Who may join.
  public Optional<Eligibility> findEligibility() {
    return terms.eligibility();
  }

  /// What brings it into force.
  public Optional<Threshold> findThreshold() {
    return terms.threshold();
  }

  /// From the instrument that reaches the threshold to entry into force.
  public Optional<Delay> findDelay() {
    return terms.delay();
  }

  /// A day before which it does not enter into force.
  public Optional<NotBefore> findNotBefore() {
    return terms.notBefore();
  }

  /// From the instrument of a later State to entry into force for it.
  public Optional<Delay> findDelayForEach() {
    return terms.delayForEach();
  }

  /// Whether the delay for each State is for instruments deposited after the entry into force
  /// alone, so that the treaty enters into force at once for all who deposited before; otherwise
  /// the delay is for every instrument after the one that reached the threshold.
  public boolean earlierInstrumentsTakeEffectTogether() {
    return find(DELAY_AFTER).filter(AT_ENTRY_INTO_FORCE::equals).isPresent();
  }

  /// From the notice to leaving; nothing where the treaty has no clause, or it is not known.
  public Optional<Delay> findWithdrawalNotice() {
    return terms.withdrawalNotice();
  }

  /// Whether an organization's instrument counts towards the threshold.
  public boolean organizationsCount() {
    return find("organizations count").filter("yes"::equals).isPresent();
  }

  /// The treaty this one belongs to.
  public Optional<TreatyId> findParent() {
    return terms.parent();
  }

  /// How it belongs to its parent.
  public Optional<Relation> findRelation() {
    return terms.relation();
  }

  /// The day it entered into force, as the depositary states it.
  public Optional<LocalDate> findStatedEntryIntoForce() {
    return terms.statedEntryIntoForce();
  }

  /// The last day up to which the ledger holds every act; later ones may be missing, so that a
  /// figure of a later day says too little. Nothing where that is not known.
  public Optional<LocalDate> findCompleteUntil() {
    return terms.completeUntil();
  }

  /// The clauses that decide for whom it is in force, and when, and that are not known: `threshold`
  /// and `delay`, unless the day is stated or each instrument stands for itself, and always `delay
  /// for each State`.
  public List<String> unknownClauses() {
    boolean eachAlone =
        findStatedEntryIntoForce().isPresent()
            || findThreshold().orElse(null) instanceof Threshold.EachInstrument;
    List<String> needed =
        eachAlone ? List.of(DELAY_FOR_EACH) : List.of("threshold", "delay", DELAY_FOR_EACH);
    return needed.stream().filter(clause -> find(clause).isEmpty()).toList();
  }

  /// The treaties its terms refer to.
  public Set<TreatyId> referredTo() {
    Set<TreatyId> others = new TreeSet<>();
    findParent().ifPresent(others::add);
    if (findThreshold().orElse(null) instanceof Threshold.ShareOfParties share) {
      others.add(share.treaty());
    }
    if (findNotBefore().orElse(null) instanceof NotBefore.EntryIntoForceOf other) {
      others.add(other.treaty());
    }
    findEligibility().ifPresent(who -> others.addAll(who.partiesTo()));
    return others;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Treaty treaty && id.equals(treaty.id) && clauses.equals(treaty.clauses);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id.value();
  }
}
