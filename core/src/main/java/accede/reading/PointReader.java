package accede.reading;

import accede.documents.SymbolSearch;
import accede.meetings.Meeting.Point;
import accede.meetings.Meeting.PointKind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads one thing a meeting dealt with: who did what, on which topic.
final class PointReader {

  private record Verb(Pattern words, PointKind kind) {}

  private static final List<Verb> VERBS =
      List.of(
          verb("gave (?:an |a )?(?:overview|account)(?: of| on)?", PointKind.OVERVIEW),
          verb(
              "gave an update(?: of| on| about)?|provided an update(?: on| about)?",
              PointKind.OVERVIEW),
          verb("briefed the (?:meeting|participants|group)(?: on| about)?", PointKind.BRIEFING),
          verb("(?:re)?introduced (?:their|its|his|her|the|a)?(?= )", PointKind.PROPOSAL),
          verb("proposed", PointKind.PROPOSAL),
          verb("presented|made a presentation on|elaborated on", PointKind.PRESENTATION),
          verb("(?:warmly |also )?welcomed", PointKind.WELCOME),
          verb("announced", PointKind.ANNOUNCEMENT),
          verb(
              "noted|agreed(?: that)?|stressed|underlined|emphasi[sz]ed|expressed",
              PointKind.VIEW));
  private static final Pattern UNDER_ITEM =
      Pattern.compile("^(?:(?:Under|On|During) [^,]{3,160}, )");
  private static final int LONGEST_SUBJECT = 220;

  private PointReader() {}

  private static Verb verb(String words, PointKind kind) {
    return new Verb(Pattern.compile(" (?:" + words + ") "), kind);
  }

  static Point read(Passage item) {
    List<String> symbols =
        SymbolSearch.in(item.text()).stream().map(SymbolSearch.Hit::symbol).distinct().toList();
    String first = Sentences.of(item.text()).getFirst();
    String clause = UNDER_ITEM.matcher(first).replaceFirst("");
    Verb best = VERBS.getFirst();
    int start = Integer.MAX_VALUE;
    int end = 0;
    for (Verb verb : VERBS) {
      Matcher m = verb.words().matcher(clause);
      if (m.find() && m.start() < start) {
        best = verb;
        start = m.start();
        end = m.end();
      }
    }
    if (start > LONGEST_SUBJECT) {
      return new Point(item.label(), PointKind.OTHER, "", item.text(), symbols);
    }
    String rest = item.text().substring(item.text().indexOf(clause) + end).strip();
    return new Point(item.label(), best.kind(), speakers(clause, start), topic(rest), symbols);
  }

  private static String speakers(String clause, int end) {
    String subject = clause.substring(0, end).strip();
    boolean article = subject.startsWith("The ");
    return article ? "the " + subject.substring(4) : subject;
  }

  private static String topic(String rest) {
    return rest.replaceFirst("[.;]$", "");
  }
}
