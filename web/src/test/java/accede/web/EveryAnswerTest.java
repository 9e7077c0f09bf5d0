package accede.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EveryAnswerTest {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final RunningAccede accede = RunningAccede.shared();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/att/status",
        "/att/states/CHL",
        "/att/activities",
        "/att/reports",
        "/att/acts",
        "/treaties",
        "/feeds/acts.atom",
        "/att/status/why",
        "/att/checks",
        "/att/analysis",
        "/compare?treaties=att,ccm",
        "/nothing",
        "/api/v1/status",
        "/api/v1/nothing",
        "/att/reports/wgtu-csp4.md"
      })
  void carries_the_policy_that_lets_only_our_own_files_in(String path) {
    var headers = accede.get(path).headers();
    assertThat(headers.firstValue("Content-Security-Policy")).contains(POLICY);
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
    assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
    assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    assertThat(headers.firstValue("Server")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/treaties?x=a%00b",
        "/att/status?on=%00",
        "/administration/audit?who=%00",
        "/api/v1/acts?state=%00"
      })
  void refuses_a_character_that_no_text_has(String path) {
    assertThat(accede.get(path).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/att/status?on=2018-05-30",
        "/att/states/CHL",
        "/att/activities",
        "/att/reports",
        "/att/acts?kind=ratification",
        "/treaties",
        "/feeds/acts.atom",
        "/api/v1/treaties",
        "/api/v1/status?on=2018-05-30",
        "/api/v1/acts?format=csv",
        "/api/v1/activities"
      })
  void is_not_sent_again_to_whoever_has_it(String path) {
    var first = accede.get(path);
    assertThat(first.headers().firstValue("Cache-Control")).contains("public, max-age=60");
    var again = accede.get(path, "If-None-Match", first.headers().firstValue("ETag").orElseThrow());
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/att/status", "/att/states/CHL", "/api/v1/acts", "/health/live"})
  void can_be_asked_for_by_HEAD(String path) {
    var answer = accede.head(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void style_and_map_may_be_kept_for_good() {
    Document page = accede.page("/att/status");
    String style = page.expectFirst("link[rel=stylesheet]").attr("href");
    String map = page.expectFirst("svg.map use").attr("href").replaceFirst("#.*", "");
    for (String path : List.of(style, map)) {
      assertThat(accede.get(path).headers().firstValue("Cache-Control"))
          .contains("public, max-age=31536000, immutable");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/att/status", "/api/v1/acts", "/api/v1/acts?format=csv"})
  void comes_compressed_where_that_is_understood(String path) {
    assertThat(accede.get(path, "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
        .contains("gzip");
  }

  @Test
  void the_first_page_with_its_style_weighs_less_than_20_kB_and_the_map_less_than_45() {
    Document page = accede.page("/att/status?on=2018-05-30");
    String style = page.expectFirst("link[rel=stylesheet]").attr("href");
    String map = page.expectFirst("svg.map use").attr("href").replaceFirst("#.*", "");
    int first = zipped("/att/status?on=2018-05-30") + zipped(style);
    System.out.println("First page and style: " + first + " bytes; map: " + zipped(map) + ".");
    assertThat(first).isLessThan(20_000);
    assertThat(zipped(map)).isLessThan(45_000);
    assertThat(page.select("script")).isEmpty();
  }

  private int zipped(String path) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(accede.get(path).body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.size();
  }

  @ParameterizedTest
  @CsvSource({
    "en,ltr,Arms Trade Treaty,Participation on 30 May 2018",
    "fr,ltr,Traité sur le commerce des armes,Participation au 30 mai 2018",
    "es,ltr,Tratado sobre el Comercio de Armas,Participación al 30 de mayo de 2018",
    "ru,ltr,Договор о торговле оружием,Участие на 30 мая 2018 года",
    "zh,ltr,武器贸易条约,参加情况 2018年5月30日",
    "ar,rtl,معاهدة تجارة الأسلحة,المشاركة في 30 أيار/مايو 2018"
  })
  void speaks_the_reader_s_language(String tag, String dir, String treaty, String heading) {
    for (Document page :
        List.of(
            accede.page("/att/status?on=2018-05-30&lang=" + tag),
            accede.page("/att/status?on=2018-05-30", "Accept-Language", tag + "-XX,en;q=0.5"))) {
      assertThat(page.expectFirst("html").attr("lang")).isEqualTo(tag);
      assertThat(page.expectFirst("html").attr("dir")).isEqualTo(dir);
      assertThat(page.select(".brand a").get(1).text()).isEqualTo(treaty);
      assertThat(page.expectFirst("h1").text().replaceAll("[\u2068\u2069]", "")).isEqualTo(heading);
    }
  }

  @Test
  void no_link_of_ours_leads_nowhere() {
    Deque<String> ahead = new ArrayDeque<>(List.of("/att/status?on=2018-05-30&lang=en"));
    Set<String> seen = new HashSet<>(ahead);
    Map<String, Integer> perKind = new HashMap<>();
    List<String> broken = new ArrayList<>();
    while (!ahead.isEmpty()) {
      String path = ahead.remove();
      var answer = accede.get(path);
      if (answer.statusCode() >= 400) {
        broken.add(answer.statusCode() + " " + path);
      }
      if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
          || path.contains("/reports/")) {
        continue;
      }
      Document page =
          Jsoup.parse(
              new String(answer.body(), StandardCharsets.UTF_8), accede.address(path).toString());
      for (Element link : page.select("a[href], link[href], use[href]")) {
        String target = ours(link, page, broken);
        // A few of each kind of page stand for all.
        String kind =
            target
                .replaceFirst("/[A-Z]{3}(?=[?]|$)", "/X")
                .replaceFirst("\\?.*", "")
                .replaceFirst("^/(?!api|static|feeds)[^/]+/", "/treaty/");
        if (!target.isEmpty() && seen.add(target) && perKind.merge(kind, 1, Integer::sum) <= 25) {
          ahead.add(target);
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(seen).hasSizeGreaterThan(200);
  }

  private String ours(Element link, Document page, List<String> broken) {
    String href = link.attr("href");
    if (href.startsWith("#")) {
      if (page.getElementById(href.substring(1)) == null) {
        broken.add(page.location() + " has no " + href);
      }
      return "";
    }
    if (href.startsWith("data:")) {
      return "";
    }
    URI target = URI.create(page.location()).resolve(href);
    boolean elsewhere = target.getPort() != accede.port();
    return elsewhere
        ? ""
        : target.getPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
  }
}
