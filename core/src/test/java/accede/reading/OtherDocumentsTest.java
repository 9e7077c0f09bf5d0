package accede.reading;

import static accede.reading.AnswerKey.agreement;
import static accede.reading.AnswerKey.word;
import static accede.reading.AnswerKey.words;
import static org.assertj.core.api.Assertions.assertThat;

import accede.geography.StateCode;
import accede.mandates.Mandate;
import accede.mandates.PaperCitation;
import accede.outreach.Activity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents of the United Nations, as they come out of a PDF, against a careful reader's answers.
class OtherDocumentsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "S-2008-782-extract",
        "A-AC.296-2026-9-prepcom-report-extract",
        "A-RES-77-63-mine-ban-convention",
        "A-RES-77-94-ctbt"
      })
  void symbols_recommendations_dates_and_mentions_agree_with_the_key(String name) {
    AnswerKey key = AnswerKey.of(name);
    Reading reading = Readers.shipped().read(name + ".txt", key.lines());
    assertThat(
            agreement(
                key.rows("symbols").stream().map(s -> word(s, "symbol")).toList(),
                reading.symbols().stream().map(PaperCitation::symbol).distinct().toList()))
        .isGreaterThanOrEqualTo(0.95);
    assertThat(
            agreement(
                key.rows("recommendations").stream().map(r -> word(r, "id")).toList(),
                reading.mandates().stream()
                    .filter(m -> m.kind() == Mandate.Kind.RECOMMENDATION)
                    .map(Mandate::id)
                    .toList()))
        .isGreaterThanOrEqualTo(0.95);
    assertThat(
            agreement(
                key.rows("activities").stream().map(OtherDocumentsTest::hour).toList(),
                reading.activities().stream().map(OtherDocumentsTest::hour).toList()))
        .isGreaterThanOrEqualTo(0.95);
    assertThat(
            agreement(
                key.rows("activities").stream()
                    .flatMap(a -> words(a, "states_mentioned_iso3").stream())
                    .toList(),
                reading.activities().stream()
                    .flatMap(a -> a.items().stream())
                    .flatMap(item -> item.mentions().stream())
                    .map(StateCode::value)
                    .toList()))
        .isGreaterThanOrEqualTo(0.95);
  }

  private static List<String> hour(Map<String, Object> row) {
    return List.of(
        word(row, "date"), word(row, "time_from"), word(row, "time_to"), word(row, "city"));
  }

  private static List<String> hour(Activity activity) {
    return List.of(
        activity.date().from().toString(),
        activity.date().start().replace(":", ""),
        activity.date().end().replace(":", ""),
        activity.place().city());
  }

  @Test
  void a_resolution_says_what_it_is() {
    Reading reading = Readers.shipped().read("r.txt", AnswerKey.of("A-RES-77-94-ctbt").lines());
    assertThat(reading.document().symbol()).isEqualTo("A/RES/77/94");
    assertThat(reading.document().title()).isEqualTo("Comprehensive Nuclear-Test-Ban Treaty");
    assertThat(reading.document().date()).isEqualTo("2022-12-16");
    assertThat(reading.counts().stream().map(c -> c.kind() + " " + c.value()))
        .containsExactlyInAnyOrder("parties 176", "signatories 186");
  }
}
