package accede.participation;

import accede.geography.State;
import accede.geography.StateCode;
import accede.geography.States;
import accede.geography.Universe;
import accede.organizations.Organizations;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Why a figure is what it is: a row for each State counted with the act that decides it, and how
/// the figure came about since an earlier day, since less was known, and since it was last
/// published.
///
/// @param rows one for each State counted, in the order of the acts that decide
/// @param uncertain States that the figure may count, or may not, in order of code
/// @param unknownClauses those without which a figure of those in force cannot be known
/// @param sinceDay what changed in the world since the day asked for
/// @param sinceKnown what was learnt since the day asked for
/// @param published the newest statement on record, and what changed since
public record FigureProof(
    TreatyId treaty,
    FigureQuestion question,
    List<Row> rows,
    List<StateCode> uncertain,
    List<String> unknownClauses,
    @Nullable Comparison sinceDay,
    @Nullable Learning sinceKnown,
    @Nullable Publication published) {

  /// Copies the lists.
  public FigureProof {
    rows = List.copyOf(rows);
    uncertain = List.copyOf(uncertain);
    unknownClauses = List.copyOf(unknownClauses);
  }

  /// A State counted, with the act by which it came to be.
  ///
  /// @param act null only for a State that has done nothing
  public record Row(StateCode state, @Nullable LedgerEntry act, StateOnDay on) {

    /// The act that decides; nothing for a State that has done nothing.
    public Optional<LedgerEntry> findAct() {
      return Optional.ofNullable(act);
    }
  }

  /// The same States on two days, or as known on two days.
  ///
  /// @param then how many were counted
  /// @param gained those counted now and not then
  /// @param lost those counted then and not now, with the act that took them out
  /// @param now how many are counted: then, and gained, less lost
  public record Comparison(LocalDate day, int then, List<Row> gained, List<Row> lost, int now) {

    /// Copies the rows; they must make up the difference.
    public Comparison {
      gained = List.copyOf(gained);
      lost = List.copyOf(lost);
      if (then + gained.size() - lost.size() != now) {
        throw new IllegalArgumentException(
            then + " and " + gained.size() + " less " + lost.size() + " do not make " + now + ".");
      }
    }
  }

  /// What was learnt between two days of knowledge of the same day of the world.
  ///
  /// @param entries recorded since, each with what it replaced
  public record Learning(Comparison comparison, List<EntryHistory.Recorded> entries) {

    /// Copies the entries.
    public Learning {
      entries = List.copyOf(entries);
    }

    /// Those that replaced, or struck out, an earlier entry.
    public List<EntryHistory.Recorded> corrections() {
      return entries.stream().filter(entry -> entry.findReplaced().isPresent()).toList();
    }
  }

  /// A figure that was published, beside what the ledger counts for its day and since.
  public record Publication(PublishedFigure figure, Comparison since) {

    /// Whether the ledger bears the published figure out.
    public boolean agrees() {
      return figure.value() == since.then();
    }
  }

  /// Proves a figure.
  ///
  /// @param published what documents on record say of the treaty
  /// @throws IllegalArgumentException if the grouping has no such group; the message names those it
  ///   has
  public static FigureProof of(
      Ledger ledger,
      Treaty treaty,
      States states,
      Organizations organizations,
      List<PublishedFigure> published,
      FigureQuestion question) {
    List<State> among = among(states, organizations, question);
    Participation participation =
        ledger.participation(treaty, question.findKnown().orElse(LocalDate.MAX));
    Count count = new Count(question.figure(), among, participation, question.on());
    return new FigureProof(
        treaty.id(),
        question,
        count.rows(),
        count.uncertain(),
        question.figure() == Figure.IN_FORCE ? participation.unknownClauses() : List.of(),
        question.findSince().map(day -> since(count, day)).orElse(null),
        question.findSinceKnown().map(day -> learnt(ledger, count, question, day)).orElse(null),
        newest(published, question)
            .map(figure -> new Publication(figure, since(count, figure.day())))
            .orElse(null));
  }

  /// The States among which is counted, in order of code.
  private static List<State> among(
      States states, Organizations organizations, FigureQuestion question) {
    List<State> universe = states.in(question.universe());
    Scheme scheme = question.scheme();
    String key = question.group();
    if (scheme == null || key == null) {
      return universe;
    }
    List<Scheme.Group> groups = scheme.groups(states, organizations, question.on());
    Scheme.Group group =
        groups.stream()
            .filter(each -> each.key().equals(key))
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "There is no group '"
                        + key
                        + "'. Known: "
                        + groups.stream().map(Scheme.Group::key).collect(Collectors.joining(", "))
                        + "."));
    return universe.stream().filter(group.holds()).toList();
  }

  /// A figure among some States on a day, by what the ledger says.
  private record Count(
      Figure figure, List<State> among, Participation participation, LocalDate day) {

    private List<StateOnDay> counted() {
      return standings().stream().filter(figure::counts).toList();
    }

    private List<StateOnDay> standings() {
      return among.stream().map(state -> participation.on(day, state.code())).toList();
    }

    private List<Row> rows() {
      return counted().stream().map(this::row).sorted(byDeed()).toList();
    }

    private Row row(StateOnDay on) {
      return new Row(on.state(), figure.findDecidingAct(on).orElse(null), on);
    }

    private List<StateCode> uncertain() {
      return standings().stream().filter(figure::uncertainFor).map(StateOnDay::state).toList();
    }

    /// A State no longer counted, with the last of its acts that is certain.
    private Row lostRow(StateCode state) {
      StateOnDay on = participation.on(day, state);
      Optional<LedgerEntry> act =
          figure == Figure.SIGNATORIES
              ? CheckedLedger.last(on.acts(), ActionKind.WITHDRAWAL_OF_SIGNATURE)
              : on.findDecidingAct();
      return new Row(state, act.orElse(null), on);
    }
  }

  private static Comparator<Row> byDeed() {
    Function<Row, LocalDate> day =
        row -> row.findAct().map(act -> act.action().day().notAfter()).orElse(LocalDate.MAX);
    return Comparator.comparing(day).thenComparing(Row::state);
  }

  private static Comparison since(Count now, LocalDate day) {
    return compare(new Count(now.figure(), now.among(), now.participation(), day), now, day);
  }

  private static Comparison compare(Count then, Count now, LocalDate day) {
    List<StateCode> before = then.counted().stream().map(StateOnDay::state).toList();
    List<Row> rows = now.rows();
    List<StateCode> after = rows.stream().map(Row::state).toList();
    List<Row> gained = rows.stream().filter(row -> !before.contains(row.state())).toList();
    List<Row> lost =
        before.stream().filter(state -> !after.contains(state)).map(now::lostRow).toList();
    return new Comparison(day, before.size(), gained, lost, rows.size());
  }

  private static Learning learnt(Ledger ledger, Count now, FigureQuestion question, LocalDate day) {
    Treaty treaty = now.participation().treaty();
    Count then = new Count(now.figure(), now.among(), ledger.participation(treaty, day), now.day());
    List<StateCode> among = now.among().stream().map(State::code).toList();
    List<EntryHistory.Recorded> entries =
        EntryHistory.of(ledger.entries(treaty.id()))
            .between(day, question.findKnown().orElse(LocalDate.MAX))
            .stream()
            .filter(recorded ->
                among.contains(
                    now.participation().lineage().heir(recorded.entry().action().state())))
            .toList();
    return new Learning(compare(then, now, day), entries);
  }

  /// The newest statement of the same figure by the day. Documents count all States: of a group or
  /// a narrower universe they say nothing.
  private static Optional<PublishedFigure> newest(
      List<PublishedFigure> published, FigureQuestion question) {
    if (question.findGroup().isPresent() || question.universe() != Universe.ALL_STATES) {
      return Optional.empty();
    }
    return published.stream()
        .filter(figure -> Figure.find(figure.kind()).filter(question.figure()::equals).isPresent())
        .filter(figure -> !figure.day().isAfter(question.on()))
        .max(Comparator.comparing(PublishedFigure::day));
  }

  /// The figure.
  public int value() {
    return rows.size();
  }

  /// What changed in the world since the day asked for, if one was.
  public Optional<Comparison> findSinceDay() {
    return Optional.ofNullable(sinceDay);
  }

  /// What was learnt since the day asked for, if one was.
  public Optional<Learning> findSinceKnown() {
    return Optional.ofNullable(sinceKnown);
  }

  /// The newest statement on record and what changed since, if there is one.
  public Optional<Publication> findPublished() {
    return Optional.ofNullable(published);
  }
}
