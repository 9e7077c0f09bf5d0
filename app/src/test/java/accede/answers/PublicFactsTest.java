package accede.answers;

import static org.assertj.core.api.Assertions.assertThat;

import accede.geography.States;
import accede.organizations.Organizations;
import accede.participation.ActsTable;
import accede.participation.Figure;
import accede.participation.FigureProof;
import accede.participation.FigureQuestion;
import accede.participation.InMemoryLedger;
import accede.participation.Ledger;
import accede.participation.Treaty;
import accede.participation.TreatyId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What public pages said of two treaties on a day, beside what our ledgers say of it.
class PublicFactsTest {

  private static final Path FACTS =
      Path.of(
          System.getProperty("accede.root", ".."),
          "../shared/data/documents/public-facts.key.json");

  private final States states = States.shipped();
  private final Organizations organizations = Organizations.shipped();
  private final Ledger ledger = ledger();

  private static Ledger ledger() {
    Ledger ledger = new InMemoryLedger(List.of());
    for (String id : List.of("att", "ccm")) {
      TreatyId treaty = TreatyId.of(id);
      ledger.add(List.of(Treaty.shipped(treaty)), ActsTable.shipped(treaty));
    }
    return ledger;
  }

  /// A month stands for its last day. Our figure is the same but where the reason stands beside it.
  @Test
  void every_dated_figure_is_ours_or_the_difference_is_understood() throws Exception {
    Map<String, Integer> ours = new TreeMap<>();
    ours.put("ATT 2018-07 states_parties 96", 96);
    ours.put("ATT 2013-09-25 ratifications 7", 7);
    ours.put("ATT 2016-09-09 signatures 130", 130);
    ours.put("ATT 2016-09-09 states_parties 87", 87);
    ours.put("ATT 2020-08-21 states_parties 110", 110);
    ours.put("ATT 2020-08-21 signatories_not_party 31", 31);
    // The item is of 26 September and counts the four signatures of that day too: see below.
    ours.put("ATT 2013-09-25 signatures 112", 108);
    ours.put("ATT 2013-09-25 new_signatures 22", 18);
    ours.put("CCM 2019-06 states_joined 120", 120);
    ours.put("CCM 2019-06 states_parties 106", 106);
    ours.put("CCM 2019-06 signatories_not_party 14", 14);

    Map<String, Integer> told = new TreeMap<>();
    datedFigures().forEach((key, fact) -> told.put(key, ourFigure(fact)));
    assertThat(told).isEqualTo(ours);
  }

  /// A figure as a page gives it.
  private record Fact(String treaty, LocalDate day, String kind) {}

  private static Map<String, Fact> datedFigures() throws Exception {
    Map<String, Fact> facts = new TreeMap<>();
    JsonNode all = new ObjectMapper().readTree(Files.readString(FACTS)).get("facts");
    for (JsonNode page : all) {
      for (JsonNode figure : page.path("participation")) {
        if (figure.has("date")) {
          String treaty = page.get("treaty").asText();
          String date = figure.get("date").asText();
          String kind = figure.get("kind").asText();
          facts.put(
              String.join(" ", treaty, date, kind, figure.get("count").asText()),
              new Fact(treaty, day(date), kind));
        }
      }
    }
    return facts;
  }

  private static LocalDate day(String date) {
    return date.length() == 7 ? YearMonth.parse(date).atEndOfMonth() : LocalDate.parse(date);
  }

  private int ourFigure(Fact fact) {
    String treaty = fact.treaty().toLowerCase(Locale.ROOT);
    return switch (fact.kind()) {
      case "states_parties", "ratifications" -> count(treaty, Figure.PARTIES, fact.day());
      case "signatures" -> count(treaty, Figure.SIGNATORIES, fact.day());
      case "new_signatures" ->
          count(treaty, Figure.SIGNATORIES, fact.day())
              - count(treaty, Figure.SIGNATORIES, fact.day().minusDays(1));
      case "signatories_not_party" -> count(treaty, Figure.SIGNATORIES_NOT_PARTY, fact.day());
      case "states_joined" ->
          Stream.of(Figure.PARTIES, Figure.SIGNATORIES_NOT_PARTY)
              .mapToInt(figure -> count(treaty, figure, fact.day()))
              .sum();
      default -> throw new IllegalArgumentException(FACTS + ": unknown kind " + fact.kind());
    };
  }

  private int count(String treaty, Figure figure, LocalDate day) {
    return prove(treaty, FigureQuestion.of(figure, day)).value();
  }

  private FigureProof prove(String treaty, FigureQuestion question) {
    return FigureProof.of(
        ledger,
        ledger.findTreaty(treaty).orElseThrow(),
        states,
        organizations,
        List.of(),
        question);
  }

  @Test
  void the_signatures_of_the_high_level_week_are_those_of_two_days() {
    FigureProof.Comparison since =
        prove(
                "att",
                FigureQuestion.of(Figure.SIGNATORIES, LocalDate.parse("2013-09-26"))
                    .since(LocalDate.parse("2013-09-24")))
            .findSinceDay()
            .orElseThrow();
    assertThat(since.now()).isEqualTo(112);
    assertThat(since.gained()).hasSize(22);
  }
}
