package accede.web;

import static org.assertj.core.api.Assertions.assertThat;

import accede.geography.Language;
import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

  private static final Words ENGLISH = Words.of(Language.ENGLISH);

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_language_says_everything_with_the_same_gaps(Language language) {
    Words words = Words.of(language);
    assertThat(words.keys()).isEqualTo(ENGLISH.keys());
    for (String key : words.keys()) {
      assertThat(words.say(key)).as(key).isNotBlank();
      assertThat(gaps(words.say(key)))
          .as(language.tag() + " " + key)
          .isEqualTo(gaps(ENGLISH.say(key)));
    }
  }

  private static Set<String> gaps(String sentence) {
    return new TreeSet<>(new MessageFormat(sentence).getArgumentNames());
  }

  @Test
  void a_language_differs_from_English() {
    for (Language language : Language.values()) {
      if (language != Language.ENGLISH) {
        long same =
            ENGLISH.keys().stream()
                .filter(key -> ENGLISH.say(key).equals(Words.of(language).say(key)))
                .count();
        assertThat(same).as(language.tag()).isLessThan(ENGLISH.keys().size() / 12L);
      }
    }
  }

  @Test
  void templates_hold_no_words_of_their_own_and_ask_only_for_words_that_exist() throws IOException {
    Pattern asked = Pattern.compile("words\\.say\\('([^']+)'\\)");
    try (Stream<Path> templates = Files.list(Path.of("src/main/resources/templates"))) {
      for (Path template : templates.toList()) {
        String text = Files.readString(template);
        Matcher matcher = asked.matcher(text);
        while (matcher.find()) {
          assertThat(ENGLISH.keys()).as(template.toString()).contains(matcher.group(1));
        }
        String bare = text.replaceAll("\\{[^}]*\\}", "").replaceAll("(?s)<[^>]*>", "");
        assertThat(bare.replace("Accede", "").replace("OpenAPI", ""))
            .as(template.toString())
            .doesNotContainPattern("\\p{L}{3,}");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1,через 1 день после сдачи документа на хранение",
    "3,через 3 дня после сдачи документа на хранение",
    "90,через 90 дней после сдачи документа на хранение",
    "21,через 21 день после сдачи документа на хранение"
  })
  void Russian_counts_days_in_its_own_way(int days, String said) {
    assertThat(Words.of(Language.RUSSIAN).fill("delay.days", Map.of("n", days))).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "1,بعد يوم واحد من إيداع صكها",
    "2,بعد يومين من إيداع صكها",
    "5,بعد 5 أيام من إيداع صكها",
    "90,بعد 90 يوماً من إيداع صكها"
  })
  void Arabic_counts_days_in_its_own_way(int days, String said) {
    assertThat(Words.of(Language.ARABIC).fill("delay.days", Map.of("n", days))).isEqualTo(said);
  }
}
