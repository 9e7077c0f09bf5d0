package accede.web;

import accede.participation.Pace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Years as a picture: parties at their ends above, signatures and consents in them below. Places
/// across are shares of the width, so that the letters keep their size on every screen; time runs
/// as the reader reads.
record PaceChart(
    List<Rule> rules, List<Segment> line, List<Column> columns, List<Label> years, Label last) {

  private static final int LINE_TOP = 24;
  private static final int LINE_FOOT = 174;
  private static final int COLUMN_TOP = 224;
  private static final int COLUMN_FOOT = 314;
  private static final int YEARS = 332;
  private static final int MOST_LABELS = 6;

  /// A level with its number, which stands where the picture has most room: above the early years
  /// of the line, above the late ones of the columns.
  public record Rule(int y, int label, String text, boolean late) {}

  /// A piece of the line of parties.
  public record Segment(String x1, int y1, String x2, int y2) {}

  /// What happened in a year.
  public record Column(String css, String x, String width, int y, int height) {}

  /// A word at a place.
  public record Label(String x, int y, String text) {}

  /// The picture of some years, at least one.
  static PaceChart of(Pace pace, boolean rightToLeft) {
    return new Drawing(pace.periods(), pace.universe(), rightToLeft).chart();
  }

  private record Drawing(List<Pace.Period> years, int universe, boolean rightToLeft) {

    private PaceChart chart() {
      int top =
          years.stream()
              .mapToInt(year -> Math.max(year.signatures(), year.consents()))
              .max()
              .orElse(0);
      List<Rule> rules = new ArrayList<>();
      for (int level = 0; level <= universe; level += 50) {
        rules.add(rule(level, universe, LINE_TOP, LINE_FOOT));
      }
      int step = step(top);
      for (int level = 0; level <= top; level += step) {
        rules.add(rule(level, Math.max(top, 1), COLUMN_TOP, COLUMN_FOOT));
      }
      Pace.Period end = years.getLast();
      return new PaceChart(
          rules,
          line(),
          columns(Math.max(top, 1)),
          labels(),
          new Label(middle(years.size() - 1), line(end) - 8, Integer.toString(end.parties())));
    }

    /// Two or three levels: 1, 2 or 5 times a power of ten apart.
    private static int step(int top) {
      int step = 1;
      int[] times = {2, 5, 10};
      for (int power = 1; step * 3 < top; power *= 10) {
        for (int time : times) {
          if (step * 3 < top) {
            step = time * power;
          }
        }
      }
      return step;
    }

    private static Rule rule(int level, int top, int from, int to) {
      int y = height(level, top, from, to);
      boolean late = from == COLUMN_TOP;
      return new Rule(y, y - 4, level == 0 ? "" : Integer.toString(level), late);
    }

    private static int height(int value, int top, int from, int to) {
      return to - Math.round((to - from) * (float) value / top);
    }

    private int line(Pace.Period year) {
      return height(year.parties(), universe, LINE_TOP, LINE_FOOT);
    }

    private List<Segment> line() {
      return IntStream.range(1, years.size())
          .mapToObj(i ->
              new Segment(middle(i - 1), line(years.get(i - 1)), middle(i), line(years.get(i))))
          .toList();
    }

    private List<Column> columns(int top) {
      List<Column> columns = new ArrayList<>();
      for (int i = 0; i < years.size(); i++) {
        add(columns, "signatory", i, 0.12, years.get(i).signatures(), top);
        add(columns, "in-force", i, 0.5, years.get(i).consents(), top);
      }
      return columns;
    }

    private void add(
        List<Column> columns, String css, int year, double within, int value, int top) {
      if (value > 0) {
        double width = 0.38;
        int y = height(value, top, COLUMN_TOP, COLUMN_FOOT);
        double from = rightToLeft ? 1 - within - width : within;
        columns.add(
            new Column(css, place(year, from), percent(width / years.size()), y, COLUMN_FOOT - y));
      }
    }

    private List<Label> labels() {
      int step = Math.ceilDiv(years.size(), MOST_LABELS);
      return IntStream.range(0, years.size())
          .filter(i -> i % step == 0)
          .mapToObj(i -> new Label(middle(i), YEARS, years.get(i).label()))
          .toList();
    }

    private String middle(int year) {
      return place(year, 0.5);
    }

    /// A place within the slot of a year, counted from the left of the slot.
    private String place(int year, double within) {
      int slot = rightToLeft ? years.size() - 1 - year : year;
      return percent((slot + within) / years.size());
    }

    private static String percent(double share) {
      return String.format(Locale.ROOT, "%.2f", 100 * share).replaceFirst("\\.?0+$", "") + "%";
    }
  }
}
