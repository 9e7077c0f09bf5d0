package accede.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofTest {

  private final RunningAccede accede = RunningAccede.shared();

  private JsonNode json(String path) {
    try {
      return new ObjectMapper().readTree(accede.text(path));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(path, e);
    }
  }

  @Test
  void a_script_learns_that_Cameroon_and_Brazil_make_97_out_of_the_95_last_published() {
    JsonNode why = json("/api/v1/why?treaty=att&figure=parties&on=2018-08-20");
    assertThat(why.at("/value").asInt()).isEqualTo(97);
    assertThat(why.get("rows")).hasSize(97);
    assertThat(why.at("/published/since/then").asInt()).isEqualTo(95);
    assertThat(why.at("/published/since/gained").findValuesAsText("state"))
        .containsExactly("CMR", "BRA");
  }

  @Test
  void the_proof_of_a_group_counts_that_group_alone_and_comes_as_a_table_too() {
    String asked = "/api/v1/why?on=2018-05-30&by=m49&group=africa";
    assertThat(json(asked).at("/value").asInt()).isEqualTo(22);
    assertThat(accede.text(asked + "&format=csv").lines()).hasSize(23);
  }

  @Test
  void a_script_learns_what_in_a_ledger_may_be_wrong() {
    JsonNode findings = json("/api/v1/checks?treaty=ctbt");
    assertThat(findings).isNotEmpty();
    assertThat(findings.get(0).get("treaty").asText()).isEqualTo("ctbt");
    assertThat(findings.get(0).get("advice").asText()).isNotBlank();
    assertThat(accede.text("/api/v1/checks?treaty=ctbt&format=csv"))
        .startsWith("treaty,state,kind,certainty,entry,other,reason,advice\n");
  }

  @ParameterizedTest
  @CsvSource({
    "figure=friends,friends",
    "by=m49&group=atlantis,africa",
    "group=africa,by=m49",
    "on=2018-01-01&since=2018-02-01,2018-02-01",
    "since=2018-02-30,2018-02-30"
  })
  void what_cannot_be_proved_is_refused_with_the_value_or_those_known(String asked, String told) {
    var answer = accede.get("/api/v1/why?" + asked);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8)).contains(told);
  }
}
