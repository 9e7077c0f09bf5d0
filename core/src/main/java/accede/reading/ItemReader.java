package accede.reading;

import accede.geography.StateCode;
import accede.outreach.ActivityDate;
import accede.outreach.ActivityItem;
import accede.outreach.Counterpart;
import accede.outreach.ItemKind;
import accede.outreach.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads one item of a log: what it was, who was met, which States it names and engages.
final class ItemReader {

  private static final Pattern MEETING_WITH =
      Pattern.compile(
          "^(?:[\\p{L}-]+ ){0,4}(?:[Mm]eetings?|[Rr]oundtable|[Dd]iscussions?|[Ll]unch|[Dd]inner|[Bb]reakfast|[Rr]eception|[Cc]onsultations?|[Tt]alks|[Bb]riefing|[Vv]isit)"
              + "(?: held)? (?:with|at|to|hosted by|for|of) (?:the )?(?=\\S)");
  private static final Pattern MET =
      Pattern.compile("^[^,;:]{0,80}?\\b(?:met|spoke|talked|conferred)(?: with)? (?:the )?(?=\\S)");
  private static final Pattern HOSTS =
      Pattern.compile(
          "\\b(?:co-?host(?:s|ed)?|host(?:s|ed)?|co-?organi[sz](?:es|ed)|organi[sz](?:es|ed))\\b(?: by)?|\\bwith\\b");
  private static final Pattern ACTIVE_HOST =
      Pattern.compile("(?<!^)\\b(?:co-?)?(?:hosts?|organi[sz]es?)\\b");
  private static final Pattern TOPIC =
      Pattern.compile("\\b(?:on|about|regarding)\\b.*?(?=\\bwith\\b|$)");
  private static final Pattern LIST =
      Pattern.compile(
          "(?:[Bb]ilateral )?(?:[Mm]eetings? with )?(?:the )?(?:[Rr]epresentatives|[Dd]elegates|[Oo]fficials|[Rr]eprésentants|[Rr]epresentantes) (?:from|of|de|des|del) (?:the |la |le )?");

  private static final Pattern LIST_GOES_ON =
      Pattern.compile("\\s*(?:[,;.(]|$|(?:and|as well as|y|et|e|on|in|at)\\b)");
  private static final Pattern NO_PARTNER =
      Pattern.compile("(?i).*\\b(?:meeting|briefing|discussion)s?$");

  /// An item is understood as far as this; no real one is as long.
  private static final int LONGEST = 6_000;

  private final MentionReader mentions;
  private final CounterpartTypes types;
  private final ListSplitter splitter;
  private final EngagementReader engagements;
  private final PlaceReader places;

  ItemReader(
      MentionReader mentions,
      CounterpartTypes types,
      EngagementReader engagements,
      PlaceReader places) {
    this.mentions = mentions;
    this.places = places;
    this.types = types;
    this.splitter = new ListSplitter(types::knows, mentions::isState);
    this.engagements = engagements;
  }

  /// What is known of an item before the States it engages.
  record Draft(
      String text,
      Category category,
      Titles titles,
      ItemKind kind,
      List<Counterpart> counterparts,
      List<Mention> mentions,
      boolean list) {

    /// Co-hosts are looked for where several hold an event together.
    boolean hosted() {
      return kind == ItemKind.SIDE_EVENT && HOSTS.matcher(titles.outside()).find();
    }
  }

  /// Reads an item of an entry.
  ActivityItem read(String printed, ActivityDate date, Place place, int line) {
    String text = printed.length() > LONGEST ? printed.substring(0, LONGEST) : printed;
    Category category = Category.of(text);
    Titles titles = Titles.in(text);
    List<Mention> named = mentions.read(text, date.from(), category.outsideGovernment());
    ItemKind kind = ItemKinds.of(titles.outside(), category);
    boolean list = listed(text, category, named);
    Draft draft =
        new Draft(
            text,
            category,
            titles,
            kind,
            list || delegationsAnnounced(category, named)
                ? delegations(text, named)
                : counterparts(titles, category, kind, named),
            named,
            list);
    return new ActivityItem(
        printed,
        kind,
        category.heading(),
        draft.counterparts(),
        engagements.read(draft, date, place),
        states(named),
        event(draft),
        line);
  }

  private static List<StateCode> states(List<Mention> mentions) {
    return mentions.stream().map(Mention::state).distinct().toList();
  }

  /// Whether the item is a printed list "Representatives from …" whose first word is a State.
  private static boolean listed(String text, Category category, List<Mention> named) {
    Matcher m = LIST.matcher(text);
    return !category.given()
        && !named.isEmpty()
        && m.lookingAt()
        && named.getFirst().start() == m.end()
        && LIST_GOES_ON.matcher(text.substring(named.getFirst().end())).lookingAt();
  }

  private static boolean delegationsAnnounced(Category category, List<Mention> named) {
    return category.given()
        && category.type() == Counterpart.Type.DELEGATION
        && !named.isEmpty()
        && named.stream().allMatch(mention -> mention.context() == Mention.Context.ALONE);
  }

  private static List<Counterpart> delegations(String text, List<Mention> named) {
    return named.stream()
        .map(mention ->
            new Counterpart(
                text.substring(mention.start(), mention.end()), Counterpart.Type.DELEGATION))
        .toList();
  }

  private List<Counterpart> counterparts(
      Titles titles, Category category, ItemKind kind, List<Mention> named) {
    List<String> names =
        switch (kind) {
          case TRAVEL -> List.of();
          case SIDE_EVENT, CONFERENCE, SEMINAR -> hosts(titles.outside());
          case MEETING, BILATERAL, BRIEFING, VISIT, WRITTEN -> names(titles.outside(), category);
        };
    List<Counterpart> counterparts = new ArrayList<>();
    for (String name : names) {
      String clean = clean(name);
      if (!clean.isEmpty()) {
        counterparts.add(new Counterpart(clean, type(clean, titles.text(), category, named)));
      }
    }
    return counterparts;
  }

  private Counterpart.Type type(String name, String text, Category category, List<Mention> named) {
    List<String> states =
        named.stream().map(mention -> text.substring(mention.start(), mention.end())).toList();
    return states.contains(name)
        ? Counterpart.Type.DELEGATION
        : types.of(name, category, states.stream().anyMatch(name::contains));
  }

  private List<String> names(String outside, Category category) {
    if (category.given()) {
      return splitter.announced(Category.of(outside).rest());
    }
    if (ACTIVE_HOST.matcher(outside).find()) {
      return hosts(outside);
    }
    if (NO_PARTNER.matcher(outside).matches()) {
      return List.of();
    }
    String whom = MET.matcher(outside).replaceFirst("");
    return splitter.free(MEETING_WITH.matcher(whom).replaceFirst(""));
  }

  /// Who holds an event: those before "host", and those after "by" or "with".
  private List<String> hosts(String outside) {
    String text = TOPIC.matcher(outside).replaceFirst(" ");
    Matcher m = HOSTS.matcher(text);
    if (!m.find()) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    boolean active = m.group().matches("(?:co-?)?hosts?|(?:co-?)?organi[sz]es");
    if (active) {
      names.addAll(splitter.announced(text.substring(0, m.start())));
    }
    String after = text.substring(m.end());
    Matcher with = HOSTS.matcher(after);
    String rest = !active ? after : with.find() ? after.substring(with.end()) : "";
    names.addAll(splitter.announced(rest));
    names.removeIf(name -> places.city(name.strip()));
    return names;
  }

  private static String clean(String name) {
    String stripped = name.strip().replaceFirst("[.;,:]+$", "").strip();
    boolean lonelyBracket = stripped.endsWith(")") && !stripped.contains("(");
    return lonelyBracket ? stripped.substring(0, stripped.length() - 1).strip() : stripped;
  }

  private static String event(Draft draft) {
    String title = draft.titles().first();
    return switch (draft.kind()) {
      case SIDE_EVENT, CONFERENCE, SEMINAR -> title.isEmpty() ? draft.text() : title;
      case MEETING, BRIEFING, VISIT, BILATERAL, WRITTEN -> title;
      case TRAVEL -> "";
    };
  }
}
