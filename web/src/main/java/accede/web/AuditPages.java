package accede.web;

import accede.access.AuditEntry;
import accede.access.AuditQuestion;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                entries.stream()
                    .map(entry ->
                        new AuditPage.Line(
                            entry.seq(),
                            words.moment(entry.at()),
                            names.computeIfAbsent(entry.who(), who -> called(who, words)),
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

  private String called(String who, Words words) {
    return switch (who) {
      case "" -> words.say("audit.anyone");
      case "operator" -> words.say("audit.operator");
      case "accede" -> words.say("audit.product");
      default -> workbench.accounts().called(who);
    };
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
                java.util.stream.Stream.concat(
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
    return day.matches("\\d{4}-\\d{2}-\\d{2}")
        ? LocalDate.parse(day).plusDays(plusDays).atStartOfDay(ZoneOffset.UTC).toInstant()
        : otherwise;
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
              entry.at().toString(),
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
