package accede.exchange;

import accede.documents.Block.Listing;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/// Counts along as a word processor does, and says which label stands before each paragraph. A file
/// stores only that a paragraph is numbered, not its number.
final class DocxLabels {

  private static final int LEVELS = 9;
  private static final int LONGEST_CHAIN_OF_STYLES = 12;

  private record Place(BigInteger number, int level) {}

  private final XWPFDocument paper;
  private final Map<BigInteger, int[]> counted = new HashMap<>();
  private final Set<Place> begun = new HashSet<>();

  DocxLabels(XWPFDocument paper) {
    this.paper = paper;
  }

  /// The label of the next paragraph: `12.`, `a.`, or `-` for a bullet. To be asked in reading
  /// order.
  Optional<String> findNext(XWPFParagraph paragraph) {
    return findPlace(paragraph).flatMap(this::findLabel);
  }

  private Optional<Place> findPlace(XWPFParagraph paragraph) {
    CTPPrBase own = paragraph.getCTP().getPPr();
    Optional<Place> place = findPlace(own);
    String style = paragraph.getStyle();
    for (int i = 0; place.isEmpty() && style != null && i < LONGEST_CHAIN_OF_STYLES; i++) {
      XWPFStyle found = paper.getStyles() == null ? null : paper.getStyles().getStyle(style);
      if (found == null) {
        break;
      }
      place = findPlace(found.getCTStyle().getPPr());
      style = found.getBasisStyleID();
    }
    return place.filter(at -> at.number().signum() > 0);
  }

  private static Optional<Place> findPlace(@Nullable CTPPrBase properties) {
    if (properties == null || !properties.isSetNumPr() || !properties.getNumPr().isSetNumId()) {
      return Optional.empty();
    }
    CTNumPr number = properties.getNumPr();
    int level = number.isSetIlvl() ? number.getIlvl().getVal().intValue() : 0;
    return Optional.of(new Place(number.getNumId().getVal(), Math.clamp(level, 0, LEVELS - 1)));
  }

  private Optional<String> findLabel(Place place) {
    XWPFNumbering numbering = paper.getNumbering();
    XWPFNum number = numbering == null ? null : numbering.getNum(place.number());
    if (number == null) {
      return Optional.empty();
    }
    BigInteger shapeId = number.getCTNum().getAbstractNumId().getVal();
    XWPFAbstractNum shape = numbering.getAbstractNum(shapeId);
    if (shape == null) {
      return Optional.empty();
    }
    int[] counts = counted.computeIfAbsent(shapeId, _ -> new int[LEVELS]);
    restart(number, place, counts);
    counts[place.level()]++;
    for (int deeper = place.level() + 1; deeper < LEVELS; deeper++) {
      counts[deeper] = 0;
    }
    return findLevel(shape, place.level()).map(level -> label(shape, level, counts));
  }

  /// A number that says where to start does so the first time it is met.
  private void restart(XWPFNum number, Place place, int[] counts) {
    if (!begun.add(place)) {
      return;
    }
    for (CTNumLvl override : number.getCTNum().getLvlOverrideArray()) {
      if (override.getIlvl().intValue() == place.level() && override.isSetStartOverride()) {
        counts[place.level()] = override.getStartOverride().getVal().intValue() - 1;
      }
    }
  }

  private static Optional<CTLvl> findLevel(XWPFAbstractNum shape, int level) {
    for (CTLvl each : shape.getCTAbstractNum().getLvlArray()) {
      if (each.getIlvl().intValue() == level) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private static String label(XWPFAbstractNum shape, CTLvl level, int[] counts) {
    if (!level.isSetNumFmt() || level.getNumFmt().getVal() == STNumberFormat.BULLET) {
      return "-";
    }
    String label = level.isSetLvlText() ? level.getLvlText().getVal() : "";
    for (int i = 0; i < LEVELS; i++) {
      String gap = "%" + (i + 1);
      if (label.contains(gap)) {
        int at = i;
        label =
            label.replace(
                gap, findLevel(shape, i).map(each -> printed(each, counts[at])).orElse(""));
      }
    }
    return label.isBlank() ? "-" : label.strip();
  }

  private static String printed(CTLvl level, int count) {
    int from = level.isSetStart() ? level.getStart().getVal().intValue() : 1;
    int value = Math.max(count, from);
    STNumberFormat.Enum format =
        level.isSetNumFmt() ? level.getNumFmt().getVal() : STNumberFormat.DECIMAL;
    return switch (format.intValue()) {
      case STNumberFormat.INT_LOWER_LETTER -> bare(Listing.letter(value - 1));
      case STNumberFormat.INT_UPPER_LETTER ->
          bare(Listing.letter(value - 1)).toUpperCase(Locale.ROOT);
      case STNumberFormat.INT_LOWER_ROMAN -> bare(Listing.numeral(value - 1));
      case STNumberFormat.INT_UPPER_ROMAN ->
          bare(Listing.numeral(value - 1)).toUpperCase(Locale.ROOT);
      case STNumberFormat.INT_NONE -> "";
      default -> Integer.toString(value);
    };
  }

  private static String bare(String label) {
    return label.substring(0, label.length() - 1);
  }
}
