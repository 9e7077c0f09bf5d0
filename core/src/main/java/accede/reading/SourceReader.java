package accede.reading;

import accede.events.EventSource;
import accede.reading.Passage.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the calendars of other bodies: a name, and below or beside it an address.
final class SourceReader {

  private static final Pattern ADDRESS = Pattern.compile("<?(https?://[^\\s<>|]{3,500})>?");
  private static final Pattern NAMED_LINK =
      Pattern.compile("\\[([^\\]]{2,200})\\]\\((https?://[^\\s)]{3,500})\\)");
  private static final Pattern BEFORE_ADDRESS =
      Pattern.compile("(.{2,250}?)\\s*[:|–—-]\\s*<?(https?://[^\\s<>|]{3,500})>?\\s*\\|?");
  private static final Pattern BRACKET =
      Pattern.compile(
          "\\s*\\(([A-Z][A-Za-z0-9-]{1,15})?(?:,? ?located in ([^)]{2,80})|, ([^)]{2,80}))?\\)\\s*$");

  private SourceReader() {}

  static List<EventSource> read(List<Passage> passages) {
    List<EventSource> sources = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      if (!passage.annex().isEmpty() && !passage.is(Kind.HEADING)) {
        String before = i == 0 ? "" : name(passages.get(i - 1));
        source(passage, before).ifPresent(sources::add);
      }
    }
    return sources;
  }

  private static String name(Passage passage) {
    return passage.is(Kind.HEADING) || passage.text().contains("://") ? "" : passage.text();
  }

  private static Optional<EventSource> source(Passage passage, String before) {
    String text = passage.text();
    if (text.length() > 1000 || !text.contains("://")) {
      return Optional.empty();
    }
    Matcher alone = ADDRESS.matcher(text);
    if (alone.matches()) {
      return before.isEmpty() ? Optional.empty() : Optional.of(of(before, alone.group(1), passage));
    }
    Matcher link = NAMED_LINK.matcher(text);
    if (link.find()) {
      return Optional.of(of(link.group(1), link.group(2), passage));
    }
    Matcher beside = BEFORE_ADDRESS.matcher(text);
    return beside.matches()
        ? Optional.of(of(beside.group(1).replaceFirst("^\\|\\s*", ""), beside.group(2), passage))
        : Optional.empty();
  }

  private static EventSource of(String printed, String url, Passage passage) {
    Matcher m = BRACKET.matcher(printed);
    if (!m.find()) {
      return new EventSource(printed, "", passage.heading(), "", url, passage.line());
    }
    String abbreviation = text(m, 1);
    String seat = text(m, 2).isEmpty() ? text(m, 3) : text(m, 2);
    String name = printed.substring(0, m.start());
    String full = abbreviation.isEmpty() ? name : name + " (" + abbreviation + ")";
    return new EventSource(full, abbreviation, passage.heading(), seat, url, passage.line());
  }

  private static String text(Matcher m, int group) {
    return Optional.ofNullable(m.group(group)).orElse("").strip();
  }
}
