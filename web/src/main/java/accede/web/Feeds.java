package accede.web;

import accede.participation.ActSources;
import accede.participation.LedgerEntry;
import accede.participation.Participation;
import accede.participation.StateOnDay;
import accede.participation.Treaty;
import accede.participation.TreatyId;
import accede.workbench.Workbench;
import io.quarkus.vertx.http.Compressed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// New acts for feed readers, the newest recorded first.
@Path("/feeds")
@Singleton
public class Feeds {

  private static final int LENGTH = 100;

  private final Workbench workbench;
  private final ActSources sources = ActSources.shipped();

  Feeds(Workbench workbench) {
    this.workbench = workbench;
  }

  /// The feed of one treaty, or of all.
  @GET
  @Path("acts.atom")
  @Compressed
  @Operation(operationId = "feed", summary = "New acts as an Atom feed, the newest recorded first")
  @Parameter(name = "treaty", in = ParameterIn.QUERY, description = "Id or UN number; all if none")
  @Parameter(name = "language", in = ParameterIn.QUERY, description = "en, fr, es, ru, zh or ar")
  public Response acts(@Context UriInfo address, @Context Request request) {
    Asked asked = ApiQuery.read(address);
    Words words = Words.of(ApiQuery.language(asked));
    List<Treaty> treaties =
        asked.value("treaty").isEmpty()
            ? workbench.ledger().treaties()
            : List.of(Desk.treaty(workbench, asked));
    String self = "/feeds/acts.atom" + asked.only("treaty", "language", "lang").query();
    return Reply.text(request, AtomFeed.MEDIA_TYPE, new Shape(treaties, words).feed(self));
  }

  /// An entry of the ledger, told apart from others that read the same.
  private record Numbered(LedgerEntry entry, int repeated) {

    /// What makes it this entry; never changes, as the ledger is only appended to.
    String identity() {
      return String.join(
          "|",
          entry.action().treaty().value(),
          entry.action().state().value(),
          entry.reference(),
          entry.recordedOn().toString(),
          entry.supersedes(),
          Integer.toString(repeated));
    }
  }

  /// Shapes the feed for one language.
  private final class Shape {

    private final List<Treaty> treaties;
    private final Words words;
    private final Map<TreatyId, Treaty> byId = new HashMap<>();
    private final Map<TreatyId, Participation> participations = new HashMap<>();

    private Shape(List<Treaty> treaties, Words words) {
      this.treaties = treaties;
      this.words = words;
      treaties.forEach(treaty -> byId.put(treaty.id(), treaty));
    }

    private String feed(String self) {
      String names =
          treaties.size() == 1
              ? Desk.title(treaties.getFirst(), words.language())
              : words.say("treaties.all");
      String site =
          treaties.size() == 1
              ? "/" + treaties.getFirst().id() + "/acts?lang=" + words.language().tag()
              : "/treaties?lang=" + words.language().tag();
      AtomFeed feed =
          new AtomFeed(
              words.language(),
              "acts|" + self,
              words.fill("feed.title", Map.of("treaty", names)),
              self,
              site);
      newest().forEach(numbered -> add(feed, numbered));
      return feed.written();
    }

    private List<Numbered> newest() {
      List<Numbered> all = new ArrayList<>();
      for (Treaty treaty : treaties) {
        List<Numbered> own = numbered(workbench.ledger().entries(treaty.id()));
        all.addAll(own.reversed());
      }
      return all.stream()
          .sorted(
              Comparator.comparing((Numbered numbered) -> numbered.entry().recordedOn()).reversed())
          .limit(LENGTH)
          .toList();
    }

    private List<Numbered> numbered(List<LedgerEntry> entries) {
      Map<String, Integer> seen = new HashMap<>();
      return entries.stream()
          .map(entry -> {
            String plain = new Numbered(entry, 0).identity();
            return new Numbered(entry, seen.merge(plain, 1, Integer::sum));
          })
          .toList();
    }

    private void add(AtomFeed feed, Numbered numbered) {
      LedgerEntry entry = numbered.entry();
      Treaty treaty = treaty(entry);
      LocalDate day = entry.action().day().notAfter();
      String name = Participant.of(workbench, entry.action().state()).name(words.language(), day);
      String act = words.say("act." + entry.action().kind().word());
      String title =
          words.fill(
              "feed.entry",
              Map.of(
                  "name",
                  name,
                  "act",
                  act,
                  "day",
                  words.day(entry.action().day()),
                  "treaty",
                  treaty.abbreviation()));
      String link =
          "/"
              + treaty.id()
              + "/acts?state="
              + entry.action().state()
              + "&lang="
              + words.language().tag();
      feed.add(numbered.identity(), title, link, entry.recordedOn(), text(entry, name, act));
    }

    private Treaty treaty(LedgerEntry entry) {
      return java.util.Objects.requireNonNull(byId.get(entry.action().treaty()));
    }

    /// Who, what, when, from when on, in which place, who says so.
    private String text(LedgerEntry entry, String name, String act) {
      List<String> sentences = new ArrayList<>();
      sentences.add(name + ".");
      sentences.add(
          words.fill("feed.day", Map.of("act", act, "day", words.day(entry.action().day()))));
      consent(entry, sentences);
      if (!entry.supersedes().isEmpty()) {
        sentences.add(words.fill("feed.replaces", Map.of("act", entry.supersedes())));
      }
      sentences.add(
          words.fill(
              "feed.source",
              Map.of(
                  "source",
                  sources.of(entry).stream()
                      .map(ActSources.ActSource::title)
                      .collect(Collectors.joining("; ")),
                  "verified",
                  words.say(sources.verified(entry) ? "acts.verified" : "acts.unverified"))));
      sentences.add(words.fill("feed.recorded", Map.of("day", words.day(entry.recordedOn()))));
      return String.join(" ", sentences);
    }

    private void consent(LedgerEntry entry, List<String> sentences) {
      StateOnDay on =
          participation(entry).on(entry.action().day().notAfter(), entry.action().state());
      if (on.findConsent().filter(entry::equals).isEmpty()) {
        entry
            .findStatedEffect()
            .ifPresent(
                day -> sentences.add(words.fill("acts.effective", Map.of("day", words.day(day)))));
        return;
      }
      on.findEffect()
          .ifPresent(
              day -> sentences.add(words.fill("feed.effective", Map.of("day", words.day(day)))));
      on.findOrdinal()
          .ifPresent(ordinal ->
              sentences.add(
                  words.fill("feed.ordinal", Map.of("place", StatusPages.place(ordinal)))));
    }

    private Participation participation(LedgerEntry entry) {
      return participations.computeIfAbsent(
          entry.action().treaty(), id -> workbench.ledger().participation(treaty(entry)));
    }
  }
}
