package accede.participation;

import static org.assertj.core.api.Assertions.assertThat;

import accede.geography.StateCode;
import accede.geography.States;
import accede.organizations.Organizations;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The ledger that ships with the product, against what the treaty's own papers say.
class ArmsTradeTreatyTest {

  private static final TreatyId ATT = TreatyId.of("att");
  private final States states = States.shipped();
  private final Organizations organizations = Organizations.shipped();
  private final Treaty treaty = Treaty.shipped(ATT);
  private final Ledger ledger = shippedLedger();

  private Ledger shippedLedger() {
    Ledger made = new InMemoryLedger(List.of(treaty));
    made.record(ActsTable.shipped(ATT));
    return made;
  }

  private Status on(String day) {
    return answer(StatusQuestion.on(LocalDate.parse(day)));
  }

  private Status answer(StatusQuestion question) {
    return Status.of(ledger, treaty, states, organizations, question);
  }

  @Test
  void the_fiftieth_deposit_brings_the_treaty_into_force_ninety_days_later() {
    assertThat(on("2014-12-23").treatyInForce()).isFalse();
    assertThat(on("2014-12-24").treatyInForce()).isTrue();
    assertThat(on("2014-12-24").findEntryIntoForce())
        .contains(ActDay.on(LocalDate.parse("2014-12-24")));
  }

  @Test
  void deposited_and_in_force_are_two_counts() {
    assertTotals("2014-12-24", 61, 61);
    assertTotals("2015-12-31", 79, 75);
    assertTotals("2018-05-30", 95, 94);
    assertTotals("2018-08-20", 97, 95);
    assertTotals("2022-12-31", 113, 112);
  }

  private void assertTotals(String day, int parties, int inForce) {
    Status.Totals totals = on(day).totals();
    assertThat(List.of(totals.parties(), totals.inForce(), totals.signatories()))
        .as(day)
        .isEqualTo(List.of(parties, inForce, 130));
  }

  /// Dziennik Ustaw 2015, item 41: Poland, which deposited on 17 December 2014, and those before it
  /// were bound from the first day on (art. 22).
  @Test
  void who_deposited_before_the_treaty_was_in_force_is_bound_from_its_first_day_on() {
    assertThat(at("2014-12-23", "POL").inForce()).isFalse();
    assertThat(at("2014-12-24", "POL").inForce()).isTrue();
    assertThat(at("2014-12-24", "GIN").inForce()).isTrue();
  }

  @Test
  void chile_is_the_ninety_fifth() {
    StateOnDay chile = at("2018-05-30", "CHL");
    assertThat(chile.standing()).isEqualTo(Standing.PARTY);
    assertThat(chile.findOrdinal()).contains(new Ordinal(95, 95, 95));
    assertThat(chile.findEffect()).contains(ActDay.on(LocalDate.parse("2018-08-16")));
    assertThat(chile.inForce()).isFalse();
    assertThat(at("2018-08-15", "CHL").inForce()).isFalse();
    assertThat(at("2018-08-16", "CHL").inForce()).isTrue();
  }

  private StateOnDay at(String day, String state) {
    return on(day).participation().on(LocalDate.parse(day), StateCode.of(state));
  }

  @Test
  void the_day_of_two_deposits_of_2024_is_unknown_and_said_to_be() {
    Status summer = on("2024-07-01");
    assertThat(summer.totals().parties()).isEqualTo(113);
    assertThat(summer.perhapsParties()).isEqualTo(2);
    assertThat(summer.uncertainStates()).extracting(StateCode::value).containsExactly("GMB", "MWI");
    assertThat(at("2024-07-01", "MWI").standing()).isEqualTo(Standing.SIGNATORY);
    assertThat(at("2024-12-31", "MWI").standing()).isEqualTo(Standing.PARTY);
    Ordinal colombia = at("2025-06-01", "COL").findOrdinal().orElseThrow();
    assertThat(colombia.known()).isFalse();
    assertThat(List.of(colombia.first(), colombia.last())).containsExactly(114, 116);
  }

  @Test
  void a_state_whose_treaty_may_or_may_not_be_in_force_yet_is_named() {
    Status winter = on("2025-02-01");
    assertThat(winter.totals().parties()).isEqualTo(116);
    assertThat(winter.totals().inForce()).isEqualTo(114);
    assertThat(winter.perhapsInForce()).isEqualTo(2);
    assertThat(winter.uncertainStates()).extracting(StateCode::value).containsExactly("GMB", "MWI");
  }

  @Test
  void all_118_deposits_are_certain_today() {
    assertThat(on("2026-11-23").totals().parties()).isEqualTo(118);
    assertThat(on("2026-11-23").uncertainStates()).isEmpty();
  }

  @Test
  void regions_add_up_to_the_world() {
    Status status =
        answer(StatusQuestion.on(LocalDate.parse("2018-05-31")).by(new Scheme.Regions()));
    assertThat(
            status.groups().stream()
                .map(g -> g.key() + " " + g.totals().states() + " " + g.parties())
                .collect(Collectors.toList()))
        .containsExactly(
            "africa 54 22", "americas 35 24", "asia 48 6", "europe 44 39", "oceania 16 4");
    assertThat(status.groups().stream().mapToInt(g -> g.totals().outside()).sum())
        .isEqualTo(status.totals().outside());
  }

  @Test
  void the_code_of_every_source_is_explained() {
    ActSources sources = ActSources.shipped();
    for (LedgerEntry entry : ledger.entries(ATT)) {
      assertThat(sources.of(entry)).allMatch(source -> !source.title().equals(source.code()));
    }
  }

  @Test
  void a_group_opens_into_the_states_it_counts() {
    Status status =
        answer(StatusQuestion.on(LocalDate.parse("2018-05-31")).by(new Scheme.Regions()));
    assertThat(status.groups()).allMatch(group -> group.counted().size() == group.parties());
    assertThat(status.groups().getLast().counted())
        .extracting(StateCode::value)
        .containsExactly("AUS", "NZL", "TUV", "WSM");
  }

  @Test
  void deposits_of_one_day_share_their_places() {
    List<Ordinal> ofTheDay =
        ledger.entries(ATT).stream()
            .filter(entry -> entry.action().kind().bindsTheState())
            .filter(entry -> entry.action().day().equals(ActDay.on(LocalDate.parse("2014-09-25"))))
            .map(entry -> at("2014-09-25", entry.action().state().value()))
            .map(on -> on.findOrdinal().orElseThrow())
            .toList();
    assertThat(ofTheDay)
        .extracting(Ordinal::settled)
        .containsExactly(46, 47, 48, 49, 50, 51, 52, 53);
    assertThat(ofTheDay).allMatch(ordinal -> ordinal.first() == 46 && ordinal.last() == 53);
  }

  @Test
  void members_of_an_organization_are_those_of_the_day() {
    Scheme asean = Scheme.find("asean", organizations).orElseThrow();
    Status before = answer(StatusQuestion.on(LocalDate.parse("2018-02-27")).by(asean));
    assertThat(before.groups().getFirst().totals().states()).isEqualTo(10);
    Status after = answer(StatusQuestion.on(LocalDate.parse("2026-01-01")).by(asean));
    assertThat(after.groups().getFirst().totals().states()).isEqualTo(11);
  }
}
