package accede.web;

import static org.assertj.core.api.Assertions.assertThat;

import accede.access.AuditChain;
import accede.storage.DatabaseSettings;
import accede.workbench.Workbench;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Coming in, working behind the door, and what holds it.
class AccessTest {

  private static final LocalDate TODAY = LocalDate.now(ZoneId.systemDefault());

  private static Delegates delegates;

  @BeforeAll
  static void somebody_of_each_role_is_signed_in() {
    delegates = new Delegates();
  }

  @AfterAll
  static void away() {
    delegates.close();
  }

  private static Map<String, String> signIn(String name, String password) {
    return Map.of("name", name, "password", password, "code", "");
  }

  @Test
  void a_wrong_password_and_an_unknown_name_are_told_the_same() {
    HttpResponse<String> wrong = delegates.post("", "/sign-in", signIn("the-viewer", "no"));
    HttpResponse<String> unknown = delegates.post("", "/sign-in", signIn("the-nobody", "no"));
    assertThat(wrong.statusCode()).isEqualTo(403);
    assertThat(unknown.statusCode()).isEqualTo(403);
    assertThat(wrong.body().replace("the-viewer", ""))
        .isEqualTo(unknown.body().replace("the-nobody", ""))
        .contains("is not right");
    assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void the_cookie_of_a_session_is_out_of_reach_of_scripts_and_other_sites() {
    HttpResponse<String> in =
        delegates.post("", "/sign-in", signIn("THE-viewer ", Delegates.PASSWORD));
    assertThat(in.statusCode()).isEqualTo(303);
    String cookie = in.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").contains("Path=/");
    assertThat(cookie).doesNotContainIgnoringCase("domain=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "/%2f%2fevil.example",
        "javascript:alert(1)",
        "/att/notes\r\nSet-Cookie: x=y"
      })
  void nobody_is_sent_to_another_site_after_signing_in(String to) {
    HttpResponse<String> in =
        delegates.post(
            "",
            "/sign-in",
            Map.of("name", "the-presidency", "password", Delegates.PASSWORD, "to", to));
    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(Delegates.location(in)).isEqualTo("/account");
  }

  @Test
  void an_account_is_not_tried_again_and_again() {
    int tried = 0;
    HttpResponse<String> last;
    do {
      last = delegates.post("", "/sign-in", signIn("the-guessed", "guess " + tried));
      tried++;
    } while (last.statusCode() == 403 && tried < 20);
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(tried).isEqualTo(11);
    assertThat(last.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site,cross-site",
    "Sec-Fetch-Site,same-site",
    "Origin,https://evil.example"
  })
  void another_site_cannot_make_a_browser_act(String header, String value) {
    HttpResponse<String> answer =
        delegates.post("bench", "/att/notes", Map.of("subject", "x"), header, value);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("came from elsewhere");
  }

  @Test
  void a_form_without_the_word_of_its_session_is_refused() {
    Map<String, String> form = Map.of("on", TODAY.toString(), "subject", "s", "text", "t");
    assertThat(delegates.post("bench", "/att/notes", form).statusCode()).isEqualTo(403);
  }

  @Test
  void what_somebody_signed_in_sees_is_kept_nowhere() {
    HttpResponse<String> own = delegates.get("bench", "/att/status");
    assertThat(own.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(own.headers().firstValue("ETag")).isEmpty();
    assertThat(String.join(",", own.headers().allValues("Vary"))).contains("Cookie");
    HttpResponse<String> everybodys = delegates.get("public", "/att/status");
    assertThat(everybodys.headers().firstValue("Cache-Control")).contains("public, max-age=60");
    assertThat(everybodys.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void a_note_of_the_bench_and_one_that_is_not_there_look_alike_to_a_delegation() {
    HttpResponse<String> hidden = delegates.get("delegation", "/att/notes/" + delegates.note());
    HttpResponse<String> none = delegates.get("delegation", "/att/notes/999999");
    assertThat(hidden.statusCode()).isEqualTo(404);
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(hidden.body().replace("/att/notes/" + delegates.note(), ""))
        .isEqualTo(none.body().replace("/att/notes/999999", ""));
  }

  @Test
  void a_note_is_written_shown_beforehand_published_and_withdrawn() {
    String about =
        "Ambassador Ana Araya told us in confidence that the cabinet will decide on the bill in"
            + " March.";
    HttpResponse<String> kept =
        delegates.submit(
            "presidency",
            "/att/notes",
            Map.of(
                "state",
                "BRA",
                "on",
                TODAY.toString(),
                "subject",
                "A talk in the margins",
                "text",
                about));
    assertThat(kept.statusCode()).isEqualTo(303);
    String note = Delegates.location(kept);

    String words =
        "Ambassador Ana Araya said confidentially that the cabinet will decide on the bill.";
    Document preview =
        org.jsoup.Jsoup.parse(
            delegates.submit("presidency", note, Map.of("do", "preview", "words", words)).body());
    assertThat(preview.select(".preview mark").eachText())
        .anyMatch(mark -> mark.startsWith("Ana Araya") && mark.contains("person"))
        .anyMatch(mark -> mark.startsWith("confidentially"))
        .anyMatch(mark -> mark.contains("word for word"));
    assertThat(delegates.page("public", "/att/states/BRA").text()).doesNotContain("cabinet");

    String plain = "The State said that a decision is near.";
    delegates.submit("presidency", note, Map.of("do", "publish", "words", plain));
    assertThat(delegates.page("public", "/att/states/BRA").select("#lines").text()).isNotEmpty();
    assertThat(delegates.page("public", "/att/states/BRA").text())
        .contains(plain)
        .doesNotContain("Araya");
    assertThat(delegates.get("public", "/api/v1/lines").body()).contains(plain);
    Document page = delegates.page("presidency", note);
    assertThat(page.text()).contains("Published by the-presidency");

    String publication = page.select("input[name=publication]").attr("value");
    delegates.submit(
        "presidency",
        note,
        Map.of("do", "withdraw", "publication", publication, "because", "They asked us to"));
    assertThat(delegates.page("public", "/att/states/BRA").text()).doesNotContain(plain);
    assertThat(delegates.get("public", "/api/v1/lines").body()).doesNotContain(plain);
    assertThat(delegates.page("presidency", note).text())
        .contains(plain)
        .contains("Withdrawn by the-presidency")
        .contains("They asked us to");
  }

  @Test
  void a_note_cannot_be_published_by_who_may_only_write() {
    HttpResponse<String> answer =
        delegates.submit(
            "bench",
            "/att/notes/" + delegates.note(),
            Map.of("do", "publish", "words", "All of it"));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(delegates.get("public", "/api/v1/lines").body()).doesNotContain("All of it");
  }

  @Test
  void what_is_written_is_text_and_never_markup() {
    HttpResponse<String> kept =
        delegates.submit(
            "bench",
            "/att/notes",
            Map.of(
                "on",
                TODAY.toString(),
                "subject",
                "<img src=x onerror=alert(1)>",
                "text",
                "<script>alert(1)</script>{words.say('x')}"));
    String page = delegates.get("bench", Delegates.location(kept)).body();
    assertThat(page).doesNotContain("<script>alert").doesNotContain("<img src=x");
    assertThat(page).contains("&lt;script&gt;");
  }

  @Test
  void a_session_can_be_listed_and_ended_and_is_over_then() {
    HttpResponse<String> in =
        delegates.post("", "/sign-in", signIn("the-elsewhere", Delegates.PASSWORD));
    String second = in.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    Document own = delegates.page("elsewhere", "/account");
    List<String> others = own.select("form input[name=session]").eachAttr("value");
    assertThat(others).hasSize(1);
    assertThat(seen(second).statusCode()).isEqualTo(200);
    delegates.submit("elsewhere", "/account/sessions", Map.of("session", others.getFirst()));
    assertThat(Delegates.location(seen(second))).isEqualTo("/sign-in");
    assertThat(delegates.get("elsewhere", "/account").statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> seen(String cookie) {
    return delegates.get("", "/account", "Cookie", cookie);
  }

  @Test
  void a_closed_account_is_out_at_once_and_a_new_code_lets_a_holder_in_again() {
    HttpResponse<String> opened =
        delegates.submit(
            "administrator",
            "/administration/accounts",
            Map.of("name", "the-leaver", "role", "bench", "for", "att"));
    String code = org.jsoup.Jsoup.parse(opened.body()).select(".secret").text();
    assertThat(code).matches("[0-9A-Z]{5}(-[0-9A-Z]{5}){3}");
    String cookie = come(code, "granite lemon teapot walrus");
    assertThat(delegates.get("", "/att/notes", "Cookie", cookie).body()).contains(Delegates.NOTE);

    manage("the-leaver", "close");
    assertThat(Delegates.location(delegates.get("", "/att/notes", "Cookie", cookie)))
        .isEqualTo("/sign-in");
    assertThat(
            delegates
                .post("", "/sign-in", signIn("the-leaver", "granite lemon teapot walrus"))
                .statusCode())
        .isEqualTo(403);

    manage("the-leaver", "open");
    String again =
        org.jsoup.Jsoup.parse(manage("the-leaver", "recover").body()).select(".secret").text();
    String back = come(again, "another marble pencil otter");
    assertThat(delegates.get("", "/account", "Cookie", back).statusCode()).isEqualTo(200);
    HttpResponse<String> spent = invitation(again, "third basket copper violin");
    assertThat(spent.statusCode()).isEqualTo(400);
  }

  private static HttpResponse<String> manage(String name, String what) {
    return delegates.submit(
        "administrator", "/administration/accounts/" + name, Map.of("do", what));
  }

  private static HttpResponse<String> invitation(String code, String password) {
    return delegates.post(
        "", "/invitation", Map.of("code", code, "password", password, "again", password));
  }

  private static String come(String code, String password) {
    HttpResponse<String> in = invitation(code, password);
    assertThat(in.statusCode()).isEqualTo(303);
    return in.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
  }

  @ParameterizedTest
  @CsvSource({
    "short,At least|at least 12",
    "passwordpassword,easily|Many",
    "my accede account 7,holds the name"
  })
  void a_weak_password_is_refused_and_the_code_still_works(String password, String said) {
    HttpResponse<String> opened =
        delegates.submit(
            "administrator",
            "/administration/accounts",
            Map.of("name", "the-newcomer-" + password.length(), "role", "viewer", "for", "att"));
    String code = org.jsoup.Jsoup.parse(opened.body()).select(".secret").text();
    HttpResponse<String> refused = invitation(code, password);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).containsPattern(said);
    assertThat(invitation(code, "granite lemon teapot walrus").statusCode()).isEqualTo(303);
  }

  @Test
  void the_audit_tells_who_read_and_changed_what_and_holds() {
    delegates.get("secretariat", "/att/notes/" + delegates.note());
    Document audit = delegates.page("administrator", "/administration/audit?action=note.read");
    assertThat(audit.select("tbody tr:first-child").text())
        .contains("the-secretariat")
        .contains("read a note");
    assertThat(audit.text()).doesNotContain(Delegates.NOTE);
    assertThat(delegates.page("administrator", "/administration/audit?prove=yes").text())
        .contains("the chain holds");
    String csv = delegates.get("administrator", "/administration/audit.csv").body();
    assertThat(csv).startsWith("seq,at,who,action,subject,detail,previous,hash");
    assertThat(csv).doesNotContain("saffron").doesNotContain(Delegates.PERSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"from=2026-99-99", "to=2026-02-30", "from=soon", "before=x"})
  void the_audit_passes_over_a_day_that_never_was(String asked) {
    assertThat(delegates.get("administrator", "/administration/audit?" + asked).statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_person_is_found_given_what_is_held_and_erased() {
    delegates.submit(
        "bench",
        "/att/contacts",
        Map.of(
            "post",
            "Desk officer",
            "person",
            "Zelda Quillfeather",
            "reach",
            "zq@example.org",
            "why",
            "asked to be told",
            "until",
            TODAY.plusYears(1).toString()));
    delegates.submit(
        "bench",
        "/att/notes",
        Map.of(
            "on",
            TODAY.toString(),
            "subject",
            "Call with Zelda Quillfeather",
            "text",
            "Zelda Quillfeather will call back."));
    String where = "/administration/persons";
    Document held = delegates.page("secretariat", where + "?name=quillfeather");
    assertThat(held.text()).contains("1 contact").contains("1 note").contains("asked to be told");
    assertThat(delegates.get("secretariat", where + "/export?name=quillfeather").body())
        .contains("zq@example.org");
    delegates.submit("secretariat", where, Map.of("name", "Zelda Quillfeather", "sure", "yes"));
    assertThat(delegates.page("secretariat", where + "?name=quillfeather").text())
        .contains("0 contacts")
        .contains("0 notes");
    assertThat(delegates.page("bench", "/att/contacts").text())
        .contains("Desk officer")
        .doesNotContain("Quillfeather");
    assertThat(delegates.page("administrator", "/administration/audit?prove=yes").text())
        .contains("the chain holds");
  }

  @Test
  void a_document_read_by_the_bench_is_public_only_by_an_act() {
    String about = "/att/documents";
    assertThat(delegates.get("public", "/api/v1/papers").body()).doesNotContain(Delegates.DOCUMENT);
    Document documents = delegates.page("presidency", about);
    assertThat(documents.text()).contains(Delegates.DOCUMENT).contains("not public");
  }

  @Test
  void no_password_no_code_and_no_confidential_word_is_in_the_log() throws Exception {
    Path log = delegates.data().resolveSibling(delegates.data().getFileName() + ".err");
    String told = Files.readString(log, StandardCharsets.UTF_8);
    assertThat(told)
        .doesNotContain("saffron")
        .doesNotContain("cinnamon")
        .doesNotContain("velvet")
        .doesNotContain(Delegates.CONTACT)
        .doesNotContain("the-bench");
  }

  @Test
  void the_operator_proves_the_same_chain_beside_the_running_server() {
    try (Workbench workbench =
        Workbench.openAs(
            DatabaseSettings.embedded(delegates.data()), Clock.systemDefaultZone(), "")) {
      assertThat(workbench.audit().prove(Optional.empty()).breaks())
          .isEqualTo(List.<AuditChain.Break>of());
    }
  }
}
