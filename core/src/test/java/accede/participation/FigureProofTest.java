package accede.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accede.geography.StateCode;
import accede.geography.States;
import accede.geography.Universe;
import accede.organizations.Organizations;
import accede.tables.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Why a figure is what it is: on the real ledgers, and where something was learnt later.
class FigureProofTest {

  private static final LocalDate CONFERENCE = LocalDate.parse("2018-08-20");
  private static final PublishedFigure REPORT =
      new PublishedFigure("Draft report", 59, "parties", 95, LocalDate.parse("2018-05-30"));

  private final States states = States.shipped();
  private final Organizations organizations = Organizations.shipped();
  private final Ledger shipped = ShippedLedgers.all();
  private final Treaty att = shipped.findTreaty("att").orElseThrow();

  private FigureProof prove(FigureQuestion question, PublishedFigure... published) {
    return prove(shipped, att, question, published);
  }

  private FigureProof prove(
      Ledger ledger, Treaty treaty, FigureQuestion question, PublishedFigure... published) {
    return FigureProof.of(ledger, treaty, states, organizations, List.of(published), question);
  }

  private static List<String> states(List<FigureProof.Row> rows) {
    return rows.stream().map(row -> row.state().value()).toList();
  }

  @Test
  void ninety_seven_on_the_day_of_the_fourth_conference_are_ninety_five_and_two() {
    FigureProof why = prove(FigureQuestion.of(Figure.PARTIES, CONFERENCE), REPORT);
    assertThat(why.value()).isEqualTo(97);
    FigureProof.Publication published = why.findPublished().orElseThrow();
    assertThat(published.agrees()).isTrue();
    assertThat(published.figure().place()).isEqualTo("Draft report, line 59");
    assertThat(published.since().then()).isEqualTo(95);
    assertThat(states(published.since().gained())).containsExactly("CMR", "BRA");
    assertThat(published.since().lost()).isEmpty();
  }

  @Test
  void for_ninety_five_of_them_the_treaty_is_in_force() {
    FigureProof why = prove(FigureQuestion.of(Figure.IN_FORCE, CONFERENCE), REPORT);
    assertThat(why.value()).isEqualTo(95);
    assertThat(states(why.rows())).doesNotContain("CMR", "BRA").contains("CHL");
    assertThat(why.findPublished()).isEmpty();
  }

  @Test
  void each_row_shows_the_act_that_decides_its_place_and_its_effect() {
    FigureProof.Row chile =
        prove(FigureQuestion.of(Figure.PARTIES, LocalDate.parse("2018-05-30"))).rows().getLast();
    assertThat(chile.state().value()).isEqualTo("CHL");
    assertThat(chile.findAct().orElseThrow().reference()).isEqualTo("ratification 2018-05-18");
    assertThat(chile.on().findOrdinal()).contains(new Ordinal(95, 95, 95));
    assertThat(chile.on().findEffect()).contains(ActDay.on(LocalDate.parse("2018-08-16")));
  }

  @Test
  void the_rows_behind_every_figure_count_to_the_figure() {
    Random random = new Random(1969);
    for (Treaty treaty : shipped.treaties()) {
      for (int i = 0; i < 12; i++) {
        LocalDate day = LocalDate.of(1925, 1, 1).plusDays(random.nextInt(37_000));
        LocalDate before = day.minusDays(random.nextInt(9_000));
        Universe universe = Universe.values()[random.nextInt(3)];
        Status.Totals totals =
            Status.of(
                    shipped,
                    treaty,
                    states,
                    organizations,
                    new StatusQuestion(day, null, StatusQuestion.Count.DEPOSITED, universe, null))
                .totals();
        for (Figure figure : Figure.values()) {
          FigureProof why =
              prove(
                  shipped,
                  treaty,
                  new FigureQuestion(figure, day, null, universe, null, null, before, null));
          assertThat(why.value())
              .as(treaty + " " + figure.word() + " " + day)
              .isEqualTo(total(totals, figure));
          assertThat(why.rows()).doesNotHaveDuplicates();
          assertThat(why.findSinceDay().orElseThrow().now()).isEqualTo(why.value());
        }
      }
    }
  }

  private static int total(Status.Totals totals, Figure figure) {
    return switch (figure) {
      case PARTIES -> totals.parties();
      case IN_FORCE -> totals.inForce();
      case SIGNATORIES -> totals.signatories();
      case SIGNATORIES_NOT_PARTY -> totals.signatoriesNotParty();
      case WITHDRAWN -> totals.withdrawn();
      case OUTSIDE -> totals.outside();
    };
  }

  @Test
  void every_row_but_those_of_states_outside_names_an_act() {
    for (Figure figure : Figure.values()) {
      assertThat(prove(FigureQuestion.of(figure, CONFERENCE)).rows())
          .as(figure.word())
          .allMatch(row -> figure == Figure.OUTSIDE || row.findAct().isPresent());
    }
  }

  @Test
  void those_who_left_since_are_told_with_their_notice() {
    Treaty apmbc = shipped.findTreaty("apmbc").orElseThrow();
    FigureProof why =
        prove(
            shipped,
            apmbc,
            FigureQuestion.of(Figure.PARTIES, LocalDate.parse("2025-12-31"))
                .since(LocalDate.parse("2025-12-01")));
    FigureProof.Comparison since = why.findSinceDay().orElseThrow();
    assertThat(states(since.lost())).containsExactly("EST", "LTU", "LVA");
    assertThat(since.lost().getFirst().findAct().orElseThrow().reference())
        .isEqualTo("withdrawal 2025-06-27");
    assertThat(since.then() - 3).isEqualTo(since.now());
  }

  @Test
  void a_signatory_who_ratifies_leaves_one_figure_for_the_other() {
    FigureProof why =
        prove(
            FigureQuestion.of(Figure.SIGNATORIES_NOT_PARTY, CONFERENCE)
                .since(LocalDate.parse("2018-08-01")));
    FigureProof.Comparison since = why.findSinceDay().orElseThrow();
    assertThat(states(since.lost())).containsExactly("BRA");
    assertThat(since.lost().getFirst().findAct().orElseThrow().reference())
        .isEqualTo("ratification 2018-08-14");
  }

  @Test
  void a_group_is_proved_alone_and_without_what_was_published_of_all() {
    FigureProof africa =
        prove(
            FigureQuestion.of(Figure.PARTIES, LocalDate.parse("2018-05-31"))
                .of(new Scheme.Regions(), "africa"),
            REPORT);
    assertThat(africa.value()).isEqualTo(22);
    assertThat(africa.findPublished()).isEmpty();
    assertThatThrownBy(() ->
            prove(
                FigureQuestion.of(Figure.PARTIES, CONFERENCE)
                    .of(new Scheme.Regions(), "antarctica")))
        .hasMessageContaining("There is no group 'antarctica'. Known: africa, americas");
  }

  @Test
  void the_newest_statement_by_the_day_is_the_one_compared_with() {
    PublishedFigure older =
        new PublishedFigure("Older report", 7, "parties", 92, LocalDate.parse("2017-09-11"));
    PublishedFigure later =
        new PublishedFigure("Later report", 7, "parties", 101, LocalDate.parse("2019-08-26"));
    FigureProof why = prove(FigureQuestion.of(Figure.PARTIES, CONFERENCE), older, later, REPORT);
    assertThat(why.findPublished().orElseThrow().figure()).isEqualTo(REPORT);
  }

  @Test
  void a_statement_the_ledger_does_not_bear_out_is_said_to_be_so() {
    PublishedFigure wrong =
        new PublishedFigure("Slip", 3, "parties", 96, LocalDate.parse("2018-05-30"));
    FigureProof.Publication published =
        prove(FigureQuestion.of(Figure.PARTIES, CONFERENCE), wrong).findPublished().orElseThrow();
    assertThat(published.agrees()).isFalse();
    assertThat(published.since().then()).isEqualTo(95);
  }

  @Test
  void a_day_of_two_uncertain_deposits_names_them() {
    assertThat(prove(FigureQuestion.of(Figure.PARTIES, LocalDate.parse("2024-07-01"))).uncertain())
        .extracting(Object::toString)
        .containsExactly("GMB", "MWI");
  }

  @Test
  void an_uncertain_deposit_concerns_the_figures_it_may_change_alone() {
    LocalDate day = LocalDate.parse("2024-07-01");
    assertThat(uncertain(Figure.SIGNATORIES_NOT_PARTY, day)).containsExactly("MWI");
    assertThat(uncertain(Figure.OUTSIDE, day)).containsExactly("GMB");
    assertThat(uncertain(Figure.SIGNATORIES, day)).isEmpty();
    assertThat(uncertain(Figure.WITHDRAWN, day)).isEmpty();
  }

  private List<String> uncertain(Figure figure, LocalDate day) {
    return prove(FigureQuestion.of(figure, day)).uncertain().stream()
        .map(StateCode::value)
        .toList();
  }

  @Test
  void what_was_learnt_since_is_told_with_what_it_replaced() {
    Ledger ledger = new InMemoryLedger(List.of(LUMEN));
    ledger.record(
        acts(
            """
            lumen,FRA,accession,2020-03-02,invented,2020-03-03,
            lumen,JPN,accession,2020-03-04,invented,2020-03-05,
            lumen,CHL,accession,2020-03-06,invented,2020-06-01,
            lumen,FRA,accession,2020-05-04,invented,2020-06-02,accession 2020-03-02
            lumen,JPN,correction,2020-06-02,invented,2020-06-02,accession 2020-03-04
            """));
    FigureProof why =
        prove(
            ledger,
            LUMEN,
            FigureQuestion.of(Figure.PARTIES, LocalDate.parse("2020-04-01"))
                .sinceKnown(LocalDate.parse("2020-05-01")));
    FigureProof.Learning learnt = why.findSinceKnown().orElseThrow();
    assertThat(learnt.comparison().then()).isEqualTo(2);
    assertThat(learnt.comparison().now()).isEqualTo(1);
    assertThat(states(learnt.comparison().gained())).containsExactly("CHL");
    assertThat(states(learnt.comparison().lost())).containsExactly("FRA", "JPN");
    assertThat(learnt.entries()).hasSize(3);
    assertThat(learnt.corrections())
        .extracting(entry -> entry.findReplaced().orElseThrow().reference())
        .containsExactly("accession 2020-03-02", "accession 2020-03-04");
    assertThat(prove(ledger, LUMEN, asKnownThen()).value()).isEqualTo(2);
  }

  private static FigureQuestion asKnownThen() {
    return FigureQuestion.of(Figure.PARTIES, LocalDate.parse("2020-04-01"))
        .asKnownOn(LocalDate.parse("2020-05-01"));
  }

  @Test
  void an_entry_knows_what_it_replaced_and_what_replaced_it() {
    List<EntryHistory.Recorded> history =
        EntryHistory.of(
                acts(
                    """
                    lumen,FRA,accession,2020-03-02,invented,2020-03-03,
                    lumen,JPN,accession,2020-03-02,invented,2020-03-03,
                    lumen,FRA,accession,2020-03-04,invented,2020-04-03,accession 2020-03-02
                    lumen,FRA,accession,2020-03-02,invented,2020-05-03,accession 2020-03-04
                    """))
            .of(StateCode.of("FRA"));
    assertThat(history).hasSize(3);
    assertThat(history.get(0).findReplacedBy()).contains(history.get(1).entry());
    assertThat(history.get(1).findReplaced()).contains(history.get(0).entry());
    assertThat(history.get(2).findReplacedBy()).isEmpty();
  }

  @Test
  void looking_back_to_a_later_day_is_refused() {
    FigureQuestion question = FigureQuestion.of(Figure.PARTIES, CONFERENCE);
    assertThatThrownBy(() -> question.since(CONFERENCE.plusDays(1)))
        .hasMessageContaining("which is earlier");
  }

  private static final Treaty LUMEN =
      Treaty.from(
          TreatyId.of("lumen"),
          Table.parse(
              "lumen terms", "clause,value,article,source\ntitle,Lumen Convention,,invented\n"));

  private static List<LedgerEntry> acts(String lines) {
    return ActsTable.read(
        Table.parse("acts", "treaty,state,action,date,source,recorded,supersedes\n" + lines));
  }
}
