package accede.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The symbol an official document is known by, in its parts.
///
/// @param text the symbol as printed, without what a sentence adds
/// @param series how it is built
/// @param parts its elements from left to right
/// @param doubts what does not fit although the symbol can be read
public record Symbol(String text, Series series, List<Part> parts, List<String> doubts)
    implements Parsed {

  /// How a symbol is built.
  public enum Series {
    /// Arms Trade Treaty, 2015 and 2016: `ATT/CSP2/2016/WP.4/Rev.1`.
    ATT_FIRST,
    /// Arms Trade Treaty, from 2017: `ATT/CSP4.WGTU/2018/CHAIR/249/M1.WorkPlan`.
    ATT_SECOND,
    /// United Nations: `A/RES/77/54`.
    UNITED_NATIONS,
    /// Other treaties and organizations: `CCM/MSP/2016/3`.
    TREATY_BODY
  }

  /// One element of a symbol.
  ///
  /// @param name such as `body` or `year`
  /// @param meaning what it stands for; empty where it speaks for itself
  public record Part(String name, String value, String meaning) {}

  /// The year in which the first Conference of States Parties met, less one.
  private static final int YEAR_BEFORE_FIRST_CONFERENCE = 2014;

  private static final Pattern ATT =
      Pattern.compile(
          "ATT/(CSP(\\d{1,2})|VTF(?:\\d\\d)?)(?:\\.(WG[A-Z]+))?/(?:(\\d{4})/)?"
              + "(?:(CHAIR|SEC|PRES)/(\\d+)/([A-Za-z]\\w*(?:\\.\\w+)*)"
              + "|(?:(WP|OP|INF|CONF)(\\.?))?(\\d+)((?:/Rev\\.\\d+)?(?:/Corr(?:\\.\\d+)?)?))");
  private static final Pattern UNITED_NATIONS =
      Pattern.compile(
          "(A|S|E|ST|TD)((?:/[A-Za-z0-9][A-Za-z0-9.\\-]*)+(?:\\([0-9IVXL]{1,8}\\))?)(\\*?)");
  private static final Pattern TREATY_BODY =
      Pattern.compile(
          "(APLC|CCM|CCW|BWC|TPNW|NPT|CTBT(?:[-– ]{1,3}Art\\.XIV)?|CRPD|CAC|FCCC|UNIDIR|UNEP"
              + "|ICC-ASP|(?:EC|RC|C)-[0-9]{1,3})((?:/[A-Za-z0-9][A-Za-z0-9.\\-]*)+"
              + "(?: \\(Vol\\. ?[IVX]{1,5}\\))?)(\\*?)");

  /// Copies the lists.
  public Symbol {
    parts = List.copyOf(parts);
    doubts = List.copyOf(doubts);
  }

  /// The parts of a written symbol, or what is wrong with it.
  public static Parsed parse(String written) {
    String text = written.strip();
    if (text.length() > 120) {
      return new Unreadable(text, "A symbol is shorter than 120 characters.");
    }
    if (text.startsWith("ATT/")) {
      return att(text);
    }
    Matcher un = UNITED_NATIONS.matcher(text);
    if (un.matches()) {
      return unitedNations(text, un);
    }
    Matcher treaty = TREATY_BODY.matcher(text);
    return treaty.matches()
        ? treatyBody(text, treaty)
        : new Unreadable(
            text, "It begins with no organ or treaty we know, such as A/, S/, ATT/ or CCM/.");
  }

  private static Parsed att(String text) {
    Matcher m = ATT.matcher(text);
    if (!m.matches()) {
      return new Unreadable(
          text,
          "After the body and year follow an author and a number (…/CHAIR/249/M1.WorkPlan), or,"
              + " until 2016, a paper (…/WP.4/Rev.1).");
    }
    if (m.group(4) == null && m.group(5) == null && !"CONF".equals(m.group(8))) {
      return new Unreadable(text, "The paper's own number is missing after the year.");
    }
    List<Part> parts = new ArrayList<>();
    parts.add(new Part("treaty", "ATT", "Arms Trade Treaty"));
    add(parts, "body", m.group(1), bodyMeaning(m.group(1)));
    add(parts, "group", m.group(3), groupMeaning(m.group(3)));
    add(parts, "year", m.group(4), "");
    if (m.group(5) != null) {
      add(parts, "author", m.group(5), authorMeaning(m.group(5)));
      add(parts, "number", m.group(6), "running number of the Secretariat");
      for (String type : m.group(7).split("\\.")) {
        add(parts, "type", type, typeMeaning(type));
      }
      return new Symbol(text, Series.ATT_SECOND, parts, yearDoubts(m));
    }
    add(parts, "paper", m.group(8), paperMeaning(m.group(8)));
    add(parts, "number", m.group(10), "");
    addChanges(parts, m.group(11));
    List<String> doubts = new ArrayList<>(yearDoubts(m));
    if (m.group(8) != null && m.group(9).isEmpty()) {
      doubts.add("A point is missing after " + m.group(8) + ".");
    }
    return new Symbol(text, Series.ATT_FIRST, parts, doubts);
  }

  private static List<String> yearDoubts(Matcher m) {
    if (m.group(2) == null || m.group(4) == null) {
      return List.of();
    }
    int due = YEAR_BEFORE_FIRST_CONFERENCE + Integer.parseInt(m.group(2));
    return due == Integer.parseInt(m.group(4))
        ? List.of()
        : List.of(m.group(1) + " belongs to " + due + ", not to " + m.group(4) + ".");
  }

  private static Parsed unitedNations(String text, Matcher m) {
    List<String> elements = List.of(m.group(2).substring(1).split("/"));
    if (elements.size() < 2) {
      return new Unreadable(text, "After the organ follow a session or year and a number.");
    }
    if (elements.stream().noneMatch(element -> element.chars().anyMatch(Character::isDigit))) {
      return new Unreadable(text, "It holds no number.");
    }
    List<Part> parts = new ArrayList<>();
    add(parts, "organ", m.group(1), organMeaning(m.group(1)));
    addElements(parts, elements);
    addReissue(parts, m.group(3));
    return new Symbol(text, Series.UNITED_NATIONS, parts, List.of());
  }

  private static Parsed treatyBody(String text, Matcher m) {
    if (m.group(2).chars().noneMatch(Character::isDigit)) {
      return new Unreadable(text, "It holds no number.");
    }
    List<Part> parts = new ArrayList<>();
    add(parts, "body", m.group(1), "");
    addElements(parts, List.of(m.group(2).substring(1).split("/")));
    addReissue(parts, m.group(3));
    return new Symbol(text, Series.TREATY_BODY, parts, List.of());
  }

  private static void addElements(List<Part> parts, List<String> elements) {
    for (String element : elements) {
      if (element.matches("(?:Rev|Add|Corr)\\.\\d+")) {
        add(parts, "change", element, changeMeaning(element));
      } else if (element.matches("(?:19|20)\\d\\d")) {
        add(parts, "year", element, "");
      } else {
        add(parts, "element", element, elementMeaning(element));
      }
    }
  }

  private static void addChanges(List<Part> parts, String changes) {
    for (String change : changes.split("/")) {
      if (!change.isEmpty()) {
        add(parts, "change", change, changeMeaning(change));
      }
    }
  }

  private static void addReissue(List<Part> parts, String star) {
    if (!star.isEmpty()) {
      add(parts, "reissued", star, "reissued for technical reasons");
    }
  }

  private static void add(List<Part> parts, String name, @Nullable String value, String meaning) {
    if (value != null) {
      parts.add(new Part(name, value, meaning));
    }
  }

  private static String bodyMeaning(String body) {
    return body.startsWith("CSP")
        ? "Conference of States Parties, session " + body.substring(3)
        : "Voluntary Trust Fund";
  }

  private static String groupMeaning(@Nullable String group) {
    if (group == null) {
      return "";
    }
    return switch (group) {
      case "WGTU" -> "Working Group on Treaty Universalization";
      case "WGTR" -> "Working Group on Transparency and Reporting";
      case "WGETI" -> "Working Group on Effective Treaty Implementation";
      default -> "";
    };
  }

  private static String authorMeaning(String author) {
    return switch (author) {
      case "CHAIR" -> "Chair or Co-chairs";
      case "SEC" -> "Secretariat";
      default -> "President";
    };
  }

  private static String paperMeaning(@Nullable String paper) {
    if (paper == null) {
      return "";
    }
    return switch (paper) {
      case "WP" -> "working paper";
      case "OP" -> "other paper, from States";
      case "INF" -> "information paper";
      default -> "decision of the Conference";
    };
  }

  private static String typeMeaning(String type) {
    if (type.matches("M\\d+")) {
      return "meeting " + type.substring(1) + " of the cycle";
    }
    if (type.matches("Rev\\d+")) {
      return "revision " + type.substring(3);
    }
    if (type.matches("v\\d+")) {
      return "version " + type.substring(1);
    }
    return switch (type) {
      case "Conf" -> "for the Conference";
      case "Rep" -> "report";
      case "FinRep" -> "final report";
      case "WorkPlan" -> "work plan";
      case "Agenda" -> "agenda";
      case "DrAgenda" -> "draft agenda";
      case "AnnAgenda" -> "annotated agenda";
      case "DiscPaper" -> "discussion paper";
      case "DrDissPaper" -> "draft discussion paper";
      case "IntroPaper" -> "introductory paper";
      case "DrWP" -> "draft working paper";
      case "WP" -> "working paper";
      case "WG" -> "working group";
      case "IAC" -> "interagency cooperation";
      case "ToR" -> "terms of reference";
      case "Cons" -> "consolidated";
      case "Dr" -> "draft";
      default -> "";
    };
  }

  private static String changeMeaning(String change) {
    String kind = change.substring(0, 3).toLowerCase(Locale.ROOT);
    return switch (kind) {
      case "rev" -> "revision";
      case "add" -> "addendum";
      default -> "corrigendum";
    };
  }

  private static String organMeaning(String organ) {
    return switch (organ) {
      case "A" -> "General Assembly";
      case "S" -> "Security Council";
      case "E" -> "Economic and Social Council";
      case "ST" -> "Secretariat";
      default -> "Trade and Development";
    };
  }

  private static String elementMeaning(String element) {
    if (element.equals("RES")) {
      return "resolution";
    }
    int point = element.indexOf('.');
    return switch (point < 0 ? element : element.substring(0, point)) {
      case "AC" -> "ad hoc committee";
      case "C" -> "Main Committee";
      case "CONF" -> "conference";
      case "L" -> "draft";
      case "WP" -> "working paper";
      case "CRP" -> "conference room paper";
      case "INF" -> "information";
      case "PV" -> "verbatim record";
      case "SR" -> "summary record";
      case "MSP" -> "meeting of States parties";
      default -> "";
    };
  }

  @Override
  public String toString() {
    return text;
  }
}
