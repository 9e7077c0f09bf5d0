package accede.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportPagesTest {

  private final RunningAccede accede = RunningAccede.shared();

  @ParameterizedTest
  @CsvSource({
    "docx,PK,application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf,%PDF,application/pdf",
    "html,<!,text/html; charset=utf-8",
    "md,-,text/markdown; charset=utf-8"
  })
  void the_report_comes_as_the_file_asked_for(String format, String start, String mediaType) {
    var answer = accede.get("/att/reports/wgtu-csp4." + format);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .isEqualToIgnoringWhitespace(mediaType.replace("; ", ";"));
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .isEqualTo("attachment; filename=\"wgtu-csp4." + format + "\"");
    if (!start.equals("-")) {
      byte[] head = Arrays.copyOf(answer.body(), start.length());
      assertThat(new String(head, StandardCharsets.US_ASCII)).isEqualTo(start);
    }
  }

  @Test
  void the_report_says_95_parties() {
    assertThat(accede.text("/att/reports/wgtu-csp4.md")).contains("95");
  }

  @ParameterizedTest
  @CsvSource({"wgtu-csp9.pdf", "wgtu-csp4.odt", "wgtu.pdf", "abc-csp4.md"})
  void a_report_nobody_can_make_is_no_page(String file) {
    assertThat(accede.get("/att/reports/" + file).statusCode()).isEqualTo(404);
  }
}
