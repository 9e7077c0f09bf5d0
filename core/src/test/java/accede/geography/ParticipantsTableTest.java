package accede.geography;

import static org.assertj.core.api.Assertions.assertThat;

import accede.tables.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Those in depositaries' lists that are none of the 197 States, as the shipped tables hold them.
class ParticipantsTableTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final List<String> NAMES =
      List.of("name_en", "name_fr", "name_es", "name_ru", "name_zh", "name_ar");

  private final States states = States.shipped();
  private final Gazetteer gazetteer = Gazetteer.shipped(states);
  private final List<Table.Row> rows = Table.shipped("participants.csv").rows();

  @Test
  void each_has_a_code_of_its_own_that_no_state_bears() {
    Set<String> seen = new HashSet<>();
    for (Table.Row row : rows) {
      assertThat(seen.add(row.required("code"))).as(row.required("code")).isTrue();
      assertThat(states.find(StateCode.of(row.required("code"))))
          .as(row.required("code"))
          .isEmpty();
      assertThat(row.required("kind")).isIn("former-state", "organization", "territory");
    }
  }

  @Test
  void each_has_a_name_in_six_languages_that_names_nobody_else() {
    Map<String, String> bearers = new HashMap<>();
    for (Table.Row row : rows) {
      NAMES.forEach(column -> assertThat(row.required(column)).isNotBlank());
      for (String name : namesOf(row)) {
        String bearer = bearers.putIfAbsent(Gazetteer.fold(name), row.required("code"));
        assertThat(bearer).as(name).isIn(null, row.required("code"));
        assertThat(gazetteer.candidates(name, TODAY)).as(name).isEmpty();
      }
    }
  }

  private static List<String> namesOf(Table.Row row) {
    List<String> names = new ArrayList<>(List.of(row.text("aliases").split("\\|")));
    NAMES.forEach(column -> names.add(row.required(column)));
    names.removeIf(String::isBlank);
    return names;
  }

  @Test
  void former_states_have_ended_and_territories_name_the_state_responsible() {
    for (Table.Row row : rows) {
      boolean former = row.required("kind").equals("former-state");
      assertThat(!former || row.findDate("until").isPresent()).as(row.required("code")).isTrue();
      row.find("of")
          .ifPresent(state -> assertThat(states.find(StateCode.of(state))).as(state).isPresent());
    }
  }
}
