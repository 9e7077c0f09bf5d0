package accede.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTest {

  private final RunningAccede accede = RunningAccede.shared();

  private JsonNode json(String path) {
    try {
      return new ObjectMapper().readTree(accede.text(path));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(path, e);
    }
  }

  @Test
  void the_status_of_a_day_has_the_names_promised_to_scripts() {
    JsonNode status = json("/api/v1/status?on=2018-05-30&by=m49");
    assertThat(status.at("/totals/parties").asInt()).isEqualTo(95);
    assertThat(status.at("/totals/inForce").asInt()).isEqualTo(94);
    assertThat(status.at("/totals/signatoriesNotParty").asInt()).isEqualTo(40);
    assertThat(status.at("/totals/outside").asInt()).isEqualTo(62);
    assertThat(status.at("/entryIntoForce").asText()).isEqualTo("2014-12-24");
    assertThat(status.at("/groups/0/coverage").asDouble()).isEqualTo(0.4074);
    JsonNode chile =
        StreamSupport.stream(status.get("states").spliterator(), false)
            .filter(s -> s.get("state").asText().equals("CHL"))
            .findFirst()
            .orElseThrow();
    assertThat(chile.get("ordinal").asInt()).isEqualTo(95);
    assertThat(chile.get("effective").asText()).isEqualTo("2018-08-16");
    assertThat(chile.get("ordinalRange").isNull()).isTrue();
  }

  @Test
  void names_come_in_the_language_asked_for() {
    assertThat(json("/api/v1/states/CHL?language=ar").at("/standing/name").asText())
        .isEqualTo("شيلي");
  }

  @Test
  void a_State_comes_with_its_acts_memberships_and_contacts() {
    JsonNode state = json("/api/v1/states/MOZ?on=2018-05-30");
    assertThat(state.at("/standing/standing").asText()).isEqualTo("signatory");
    assertThat(state.get("acts")).isNotEmpty();
    assertThat(state.get("memberships")).isNotEmpty();
    assertThat(state.get("contacts")).isNotEmpty();
  }

  @Test
  void the_ledger_comes_as_CSV_by_format_or_by_Accept() {
    String byFormat = accede.text("/api/v1/acts?format=csv");
    assertThat(byFormat)
        .startsWith(
            "treaty,state,action,date,precision,not_before,not_after,effective,source,recorded,"
                + "supersedes,towards,detail,note\n");
    assertThat(accede.text("/api/v1/acts", "Accept", "text/csv")).isEqualTo(byFormat);
    assertThat(accede.text("/api/v1/acts", "Accept", "application/json")).startsWith("[");
  }

  @Test
  void every_address_takes_the_names_promised_to_all() {
    String all = "?treaty=att&on=2018-05-30&known=2030-01-01&by=AU&universe=193&count=deposited";
    for (String path : List.of("status", "states/CHL", "acts", "treaties", "meetings")) {
      assertThat(accede.get("/api/v1/" + path + all).statusCode()).as(path).isEqualTo(200);
    }
  }

  @Test
  void the_ledger_comes_by_participant_and_kind() {
    JsonNode acts = json("/api/v1/acts?state=CHL&kind=ratification");
    assertThat(acts).hasSize(1);
    assertThat(acts.at("/0/date").asText()).isEqualTo("2018-05-18");
  }

  @Test
  void the_treaties_come_with_clauses_and_the_figures_of_a_day() {
    JsonNode treaties = json("/api/v1/treaties?on=2014-01-01&language=fr");
    assertThat(treaties).hasSize(23);
    JsonNode firearms =
        StreamSupport.stream(treaties.spliterator(), false)
            .filter(t -> t.get("treaty").asText().equals("untoc-firearms"))
            .findFirst()
            .orElseThrow();
    assertThat(firearms.get("parent").asText()).isEqualTo("untoc");
    assertThat(firearms.get("relation").asText()).isEqualTo("protocol");
    assertThat(firearms.get("title").asText()).startsWith("Protocole contre la fabrication");
    assertThat(firearms.get("entryIntoForce").asText()).isEqualTo("2005-07-03");
    assertThat(firearms.get("treatyInForce").asBoolean()).isTrue();
    assertThat(firearms.get("parties").asInt())
        .isEqualTo(
            json("/api/v1/status?treaty=untoc-firearms&on=2014-01-01")
                .at("/totals/parties")
                .asInt());
    assertThat(firearms.get("clauses")).isNotEmpty();
    assertThat(accede.text("/api/v1/treaties?format=csv").lines().count()).isEqualTo(24);
  }

  @Test
  void a_State_is_told_as_known_on_a_day() {
    JsonNode chile = json("/api/v1/states/CHL?on=2018-05-30&known=2018-05-30");
    assertThat(chile.get("known").asText()).isEqualTo("2018-05-30");
    assertThat(chile.at("/standing/standing").asText()).isEqualTo("outside");
    assertThat(chile.get("acts")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"activities,78", "meetings,12", "papers,8", "mandates,16"})
  void the_records_are_listed_over_all_documents(String records, int count) {
    assertThat(json("/api/v1/" + records)).hasSize(count);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/status?on=2018-02-30,400,2018-02-30",
    "/api/v1/status?universe=200,400,200",
    "/api/v1/status?by=nowhere,400,nowhere",
    "/api/v1/status?language=xx,400,xx",
    "/api/v1/acts?format=xml,400,xml",
    "/api/v1/status?treaty=zzz,404,zzz",
    "/api/v1/states/QQQ,404,QQQ",
    "/api/v1/nothing,404,nothing",
    "/api/v1/status?onn=2018-05-30,400,onn",
    "/api/v1/meetings?state=CHL,400,state",
    "/feeds/acts.atom?limit=5,400,limit",
    "/api/v1/acts?kind=marriage,400,marriage",
    "/api/v1/acts?state=QQQ,400,QQQ",
    "/api/v1/treaties?treaty=zzz,404,zzz"
  })
  void what_cannot_be_answered_is_a_problem_with_the_value_in_hand(
      String path, int status, String value) {
    var answer = accede.get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    JsonNode problem = json(path);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.toString()).contains(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/status",
        "/api/v1/states/{code}",
        "/api/v1/acts",
        "/api/v1/treaties",
        "/api/v1/activities",
        "/api/v1/meetings",
        "/api/v1/papers",
        "/api/v1/mandates"
      })
  void OpenAPI_tells_of_each_address_with_the_shape_of_its_answer(String path) {
    JsonNode whole = json("/api/openapi?format=json");
    JsonNode get = whole.get("paths").get(path).get("get");
    assertThat(get.at("/summary").asText()).isNotEmpty();
    assertThat(get.at("/responses/200/content/application~1json/schema").toString())
        .contains("#/components/schemas/");
    List<String> names = new ArrayList<>();
    for (JsonNode parameter : get.get("parameters")) {
      JsonNode told =
          parameter.has("$ref") ? whole.at(parameter.get("$ref").asText().substring(1)) : parameter;
      assertThat(told.at("/in").asText()).isIn("query", "path");
      names.add(told.at("/name").asText());
    }
    assertThat(names).contains("treaty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health/live", "/health/ready"})
  void it_is_alive_and_ready(String path) {
    assertThat(json(path).get("status").asText()).isEqualTo("UP");
  }
}
