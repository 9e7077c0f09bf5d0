package accede.web;

import accede.access.AuditEntry;
import accede.access.AuditQuestion;
import accede.access.Permission;
import accede.access.Reader;
import accede.workbench.AuditTrail;
import accede.workbench.Workbench;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Who changed or read what, for those entitled; and whether the record holds.
@Path("/administration")
@Singleton
public class AuditPages {

  private static final int SHOWN = 100;

  private final Desk desk;
  private final Workbench workbench;

  AuditPages(Desk desk) {
    this.desk = desk;
    this.workbench = desk.workbench();
  }

  /// The page; the chain is followed from its first entry when asked.
  @GET
  @Path("audit")
  @Produces("text/html")
  @Operation(hidden = true)
  public Response audit(@Context UriInfo address, @Context HttpHeaders headers) {
    // Before anything is looked up: who may not is told no more than that.
    workbench.reader().require(Permission.READ_AUDIT, "", workbench.today());
    Asked asked = Desk.asked(address);
    Words words = desk.words(asked, headers);
    AuditTrail audit = workbench.audit();
    List<AuditEntry> entries = audit.entries(question(asked), SHOWN);
    Map<String, String> names = new HashMap<>();
    Optional<AuditTrail.Proof> proof =
        asked.value("prove").isEmpty()
            ? Optional.empty()
            : Optional.of(audit.prove(Optional.empty()));
    String more =
        entries.size() < SHOWN
            ? ""
            : "/administration/audit"
                + asked.with("before", Long.toString(entries.getLast().seq())).query();
    return Reply.own(
        200,
        new AuditPage(
                desk.frame("/administration/audit", words, asked, words.say("audit.title")),
                words,
                asked.values(),
                people(asked.value("who"), words),
                actions(asked.value("action"), words),
                entries.stream()
                    .map(entry ->
                        new AuditPage.Line(
                            entry.seq(),
                            words.moment(entry.at()),
                            names.computeIfAbsent(entry.who(), who -> desk.called(who, words)),
                            words.action(entry.action()),
                            entry.subject().replace(",", ", "),
                            entry.detail(),
                            entry.hash().substring(0, 12)))
                    .toList(),
                more,
                proof.map(one -> told(one, words)).orElse(""),
                proof.map(AuditTrail.Proof::holds).orElse(true))
            .render());
  }

  /// Whose entries can be asked for; empty for who may not see everybody's account.
  private List<StatusPage.Choice> people(String chosen, Words words) {
    Reader reader = workbench.reader();
    if (!reader.may(Permission.MANAGE_ACCOUNTS, "", workbench.today())
        && !reader.may(Permission.ANSWER_PERSONS, "", workbench.today())) {
      return List.of();
    }
    return Stream.concat(
            Stream.of("operator", "accede")
                .map(
                    who -> new StatusPage.Choice(who, desk.called(who, words), who.equals(chosen))),
            workbench.accounts().all().stream()
                .map(account ->
                    new StatusPage.Choice(
                        account.name(),
                        account.person().isEmpty()
                            ? account.name()
                            : account.person() + " (" + account.name() + ")",
                        account.name().equals(chosen)))
                .sorted(Comparator.comparing(StatusPage.Choice::text, words.order()::compare)))
        .toList();
  }

  /// What can be asked for, in words; what an address asks for besides stands as it is.
  private static List<StatusPage.Choice> actions(String chosen, Words words) {
    Set<String> known = words.actions();
    return Stream.concat(
            known.stream(),
            Stream.of(chosen).filter(word -> !word.isEmpty() && !known.contains(word)))
        .map(word -> new StatusPage.Choice(word, words.action(word), word.equals(chosen)))
        .sorted(Comparator.comparing(StatusPage.Choice::text, words.order()::compare))
        .toList();
  }

  private static String told(AuditTrail.Proof proof, Words words) {
    if (proof.holds()) {
      return words.fill("audit.holds", Map.of("n", proof.entries(), "head", proof.head()));
    }
    return words.fill(
        "audit.broken",
        Map.of(
            "where",
            String.join(
                "; ",
                Stream.concat(
                        proof.breaks().stream().map(one -> one.seq() + ": " + one.what()),
                        proof.altered().stream())
                    .toList())));
  }

  private AuditQuestion question(Asked asked) {
    return new AuditQuestion(
        who(asked.value("who")),
        asked.value("action"),
        moment(asked.value("from"), Instant.EPOCH, 0),
        moment(asked.value("to"), Instant.parse("9999-01-01T00:00:00Z"), 1),
        asked.value("before").matches("\\d{1,18}") ? Long.parseLong(asked.value("before")) : 0);
  }

  private String who(String named) {
    return named.isEmpty() || named.equals("operator") || named.equals("accede")
        ? named
        : workbench.accounts().account(named).reader().id();
  }

  private static Instant moment(String day, Instant otherwise, int plusDays) {
    if (!day.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return otherwise;
    }
    try {
      return LocalDate.parse(day).plusDays(plusDays).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException _) {
      return otherwise;
    }
  }

  /// Every entry in order, with the hashes that prove it.
  @GET
  @Path("audit.csv")
  @Produces("text/csv")
  @Operation(hidden = true)
  public Response export() {
    // Before the first byte: who may not is told so.
    workbench.audit().entries(AuditQuestion.everything(), 1);
    StreamingOutput table =
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          writer.write("seq,at,who,action,subject,detail,previous,hash\r\n");
          workbench.audit().each(entry -> write(writer, entry));
          writer.flush();
        };
    return Response.ok(table, Reply.CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private static void write(Writer writer, AuditEntry entry) {
    try {
      writer.write(
          String.join(
              ",",
              Long.toString(entry.seq()),
              entry.moment(),
              quoted(entry.who()),
              quoted(entry.action()),
              quoted(entry.subject()),
              quoted(entry.detail()),
              entry.previous(),
              entry.hash()));
      writer.write("\r\n");
    } catch (java.io.IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }
}
