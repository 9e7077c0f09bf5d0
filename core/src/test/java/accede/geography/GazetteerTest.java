package accede.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Names as real texts write them, on the day they were written.
class GazetteerTest {

  private static final LocalDate MARCH_2018 = LocalDate.of(2018, 3, 19);
  private final States states = States.shipped();
  private final Gazetteer gazetteer = Gazetteer.shipped(states);

  private String state(String written) {
    return gazetteer.find(written, MARCH_2018).map(f -> f.state().value()).orElse("none");
  }

  @Test
  void the_names_and_aliases_of_real_reports_are_found() {
    assertThat(
            List.of(
                state("Swaziland"),
                state("Laos"),
                state("DRC"),
                state("Republic of Congo"),
                state("Micronesia"),
                state("Marshall"),
                state("Vietnam"),
                state("UK"),
                state("U.S.A.")))
        .containsExactly("SWZ", "LAO", "COD", "COG", "FSM", "MHL", "VNM", "GBR", "USA");
  }

  @Test
  void names_in_all_six_languages_are_found() {
    assertThat(
            List.of(
                state("Suisse"), state("Suiza"), state("Швейцария"), state("瑞士"), state("سويسرا")))
        .containsOnly("CHE");
  }

  @Test
  void german_names_are_found_in_lists_and_never_in_running_text() {
    assertThat(List.of(state("Schweiz"), state("Kongo (Brazzaville)"), state("Island")))
        .containsExactly("CHE", "COG", "ISL");
    assertThat(gazetteer.foldedSpellings()).doesNotContainKey("island").containsKey("iceland");
  }

  @Test
  void a_state_bears_its_name_from_a_day_on() {
    StateCode eswatini = StateCode.of("SWZ");
    assertThat(states.nameOn(eswatini, Language.ENGLISH, LocalDate.of(2018, 4, 18)))
        .isEqualTo("Swaziland");
    assertThat(states.nameOn(eswatini, Language.ENGLISH, LocalDate.of(2018, 4, 19)))
        .isEqualTo("Eswatini");
    assertThat(gazetteer.find("Swaziland", LocalDate.of(2020, 1, 1)).orElseThrow().status())
        .isEqualTo(Gazetteer.NameStatus.GIVEN_UP);
  }

  @Test
  void words_that_name_no_state_find_none_and_near_ones_are_proposed() {
    assertThat(state("Korea")).isEqualTo("none");
    assertThat(state("Atlantis")).isEqualTo("none");
    assertThat(gazetteer.proposals("Moldavia")).contains("moldova");
  }

  @Test
  void every_universe_has_its_size() {
    for (Universe universe : Universe.values()) {
      assertThat(states.in(universe)).hasSize(universe.size());
    }
  }

  @Test
  void every_state_has_a_name_in_every_language() {
    for (State state : states.all()) {
      for (Language language : Language.values()) {
        assertThat(states.name(state.code(), language)).isNotBlank();
      }
    }
  }
}
