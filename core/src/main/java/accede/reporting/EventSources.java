package accede.reporting;

import accede.documents.Block;
import accede.documents.Text;
import accede.events.EventSource;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The calendars of other bodies, under the headings they were listed under.
final class EventSources {

  private EventSources() {}

  static void addTo(List<Block> blocks, List<EventSource> sources) {
    Map<String, List<EventSource>> groups = new LinkedHashMap<>();
    for (EventSource source : sources) {
      groups.computeIfAbsent(source.group(), group -> new ArrayList<>()).add(source);
    }
    groups.forEach((group, listed) -> {
      if (!group.isEmpty()) {
        blocks.add(new Block.Heading(2, Text.of(group)));
      }
      blocks.add(
          Block.Listing.bullets(listed.stream().map(EventSources::line).toArray(Text[]::new)));
    });
  }

  private static Text line(EventSource source) {
    boolean named =
        source.abbreviation().isEmpty() || source.organization().contains(source.abbreviation());
    String name =
        source.organization()
            + (named ? "" : " (" + source.abbreviation() + ")")
            + (source.seat().isEmpty() ? "" : ", " + source.seat());
    return Text.of(name + " – ").plus(address(source.url()));
  }

  private static Text address(String url) {
    try {
      URI target = new URI(url);
      return target.isAbsolute() ? Text.link(target) : Text.name(url);
    } catch (URISyntaxException e) {
      return Text.name(url);
    }
  }
}
