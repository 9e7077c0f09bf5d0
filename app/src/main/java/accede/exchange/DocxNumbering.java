package accede.exchange;

import accede.documents.Block.Listing;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/// Turns printed labels into the word processor's own numbering, so that a paper edited later
/// renumbers itself. Labels that follow no known row stay as printed.
final class DocxNumbering {

  private static final int LEVELS = 5;
  private static final String[] BULLETS = {"•", "–", "•", "–", "•"};
  private static final Pattern LABEL = Pattern.compile("(\\(?)([0-9]{1,4}|[a-z]{1,8})([.)])");

  /// A row of labels: `a.`, `b.` … is the lower letters with a dot behind.
  private record Row(STNumberFormat.Enum format, String before, String after) {}

  private record Start(Row row, int first) {}

  private final XWPFNumbering numbering;
  private final Map<Row, BigInteger> rows = new HashMap<>();
  private Optional<Start> paragraph = Optional.empty();
  private BigInteger paragraphNumber = BigInteger.ZERO;
  private BigInteger lastRow = BigInteger.ZERO;

  DocxNumbering(XWPFDocument paper) {
    this.numbering = paper.createNumbering();
  }

  /// The number of a list behind bullets.
  BigInteger bullets() {
    return numbering.addNum(row(new Row(STNumberFormat.BULLET, "", "")));
  }

  /// The number of a list with these labels, where they are a row.
  Optional<BigInteger> findList(List<String> labels, int level) {
    return findStart(labels).map(start -> number(start, level));
  }

  /// The number of a paragraph, which goes on from the paragraph before where it can.
  Optional<BigInteger> findParagraph(String label) {
    Optional<Start> found = findStart(List.of(label));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    boolean goesOn =
        paragraph.map(before -> new Start(before.row(), before.first() + 1)).equals(found);
    if (!goesOn) {
      paragraphNumber = number(found.get(), 0);
    }
    paragraph = found;
    return Optional.of(paragraphNumber);
  }

  private BigInteger number(Start start, int level) {
    BigInteger number = numbering.addNum(row(start.row()));
    CTNumLvl override = numbering.getNum(number).getCTNum().addNewLvlOverride();
    override.setIlvl(BigInteger.valueOf(level));
    override.addNewStartOverride().setVal(BigInteger.valueOf(start.first()));
    return number;
  }

  private BigInteger row(Row row) {
    return rows.computeIfAbsent(row, this::newRow);
  }

  private BigInteger newRow(Row row) {
    CTAbstractNum shape = CTAbstractNum.Factory.newInstance();
    lastRow = lastRow.add(BigInteger.ONE);
    shape.setAbstractNumId(lastRow);
    for (int i = 0; i < LEVELS; i++) {
      CTLvl level = shape.addNewLvl();
      level.setIlvl(BigInteger.valueOf(i));
      level.addNewStart().setVal(BigInteger.ONE);
      level.addNewNumFmt().setVal(row.format());
      level.addNewLvlJc().setVal(STJc.START);
      level
          .addNewLvlText()
          .setVal(
              row.format() == STNumberFormat.BULLET
                  ? BULLETS[i]
                  : row.before() + "%" + (i + 1) + row.after());
    }
    return numbering.addAbstractNum(new XWPFAbstractNum(shape));
  }

  private static Optional<Start> findStart(List<String> labels) {
    Matcher first = LABEL.matcher(labels.getFirst());
    if (!first.matches()) {
      return Optional.empty();
    }
    String before = first.group(1);
    String body = first.group(2);
    String after = first.group(3);
    if (Character.isDigit(body.charAt(0))) {
      int number = Integer.parseInt(body);
      return goesOn(labels, before, after, i -> Integer.toString(number + i))
          .map(_ -> new Start(new Row(STNumberFormat.DECIMAL, before, after), number));
    }
    return findStart(labels, before, body, after, Listing::numeral)
        .map(place -> new Start(new Row(STNumberFormat.LOWER_ROMAN, before, after), place))
        .or(() ->
            findStart(labels, before, body, after, Listing::letter)
                .map(place ->
                    new Start(new Row(STNumberFormat.LOWER_LETTER, before, after), place)));
  }

  /// Where in an endless row, counted from 1, these labels start; only from its beginning or as
  /// letters.
  private static Optional<Integer> findStart(
      List<String> labels, String before, String body, String after, IntFunction<String> label) {
    return IntStream.range(0, 52)
        .filter(place -> bare(label.apply(place)).equals(body))
        .boxed()
        .findFirst()
        .flatMap(place ->
            goesOn(labels, before, after, i -> bare(label.apply(place + i))).map(_ -> place + 1));
  }

  private static Optional<List<String>> goesOn(
      List<String> labels, String before, String after, IntFunction<String> body) {
    return Optional.of(labels)
        .filter(all ->
            IntStream.range(0, all.size())
                .allMatch(i -> all.get(i).equals(before + body.apply(i) + after)));
  }

  private static String bare(String label) {
    return label.substring(0, label.length() - 1);
  }
}
