package accede.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// Since when States exist and whom they came after, by the shipped tables.
class LineageTest {

  private final Lineage lineage = Lineage.shipped();

  @Test
  void a_state_that_arose_from_another_has_a_first_day() {
    assertThat(lineage.findFirstDay(StateCode.of("MNE"))).contains(LocalDate.of(2006, 6, 3));
    assertThat(lineage.findFirstDay(StateCode.of("CHL"))).isEmpty();
  }

  @Test
  void one_that_continues_another_exists_since_that_one_did() {
    assertThat(lineage.findFirstDay(StateCode.of("RUS"))).contains(LocalDate.of(1922, 12, 30));
    assertThat(lineage.findFirstDay(StateCode.of("SRB"))).contains(LocalDate.of(1992, 4, 27));
  }

  @Test
  void one_that_acted_in_its_own_right_before_has_no_first_day_here() {
    assertThat(lineage.findFirstDay(StateCode.of("UKR"))).isEmpty();
    assertThat(lineage.findFirstDay(StateCode.of("DEU"))).isEmpty();
  }

  @Test
  void predecessors_are_told_back_to_the_first() {
    assertThat(lineage.predecessors(StateCode.of("MNE")))
        .extracting(StateCode::value)
        .containsExactly("SCG", "YUG");
    assertThat(lineage.predecessors(StateCode.of("CHL"))).isEmpty();
  }

  @Test
  void an_organization_is_no_state_and_a_territory_neither() {
    assertThat(lineage.isOrganization(StateCode.of("EUE"))).isTrue();
    assertThat(lineage.isState(StateCode.of("EUE"))).isFalse();
    assertThat(lineage.isOrganization(StateCode.of("HKG"))).isFalse();
    assertThat(lineage.isState(StateCode.of("HKG"))).isFalse();
  }
}
