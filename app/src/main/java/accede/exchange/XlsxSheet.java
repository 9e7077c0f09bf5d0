package accede.exchange;

import accede.depositary.Sheet;
import accede.depositary.Sheet.Cell;
import accede.depositary.Sheet.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/// The tables of a workbook: one a sheet, called by its name; days as ISO dates. Hidden rows are
/// read like any other; hidden sheets are the machinery of their author and are not.
final class XlsxSheet {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

  private final DataFormatter formatter = new DataFormatter(Locale.ENGLISH);
  private final SheetMaker maker;

  private XlsxSheet(String file) {
    this.maker = new SheetMaker(file);
    formatter.setUseCachedValuesForFormulaCells(true);
  }

  static Sheet read(String file, byte[] content) {
    OfficeGuard.raise();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      XlsxSheet reader = new XlsxSheet(file);
      for (int i = 0; i < book.getNumberOfSheets(); i++) {
        if (!book.isSheetHidden(i) && !book.isSheetVeryHidden(i)) {
          reader.sheet(book.getSheetAt(i));
        }
      }
      return reader.maker.made();
    } catch (IOException | RuntimeException e) {
      // POI answers damaged files with whatever exception comes up.
      throw OfficeGuard.unreadable(file, e);
    }
  }

  private void sheet(XSSFSheet sheet) {
    NavigableMap<Integer, List<Cell>> rows = new TreeMap<>();
    for (var row : sheet) {
      List<Cell> cells = new ArrayList<>();
      row.forEach(cell -> put(cells, cell.getColumnIndex(), cell((XSSFCell) cell)));
      maker.count(row.getRowNum() + 1, cells.size());
      rows.put(row.getRowNum() + 1, cells);
    }
    spread(rows, sheet.getMergedRegions());
    maker.loose(
        sheet.getSheetName(),
        rows.entrySet().stream().map(row -> new Row(row.getKey(), row.getValue())).toList());
  }

  /// A cell that reaches down over rows is said again in each of them, so that every row names its
  /// participant; other columns only where the first does not reach down as well.
  private void spread(NavigableMap<Integer, List<Cell>> rows, List<CellRangeAddress> merged) {
    Set<Integer> named = new HashSet<>();
    for (int pass = 0; pass < 2; pass++) {
      for (CellRangeAddress region : merged) {
        boolean first = region.getFirstColumn() == 0;
        if (first == (pass == 0)) {
          spread(rows, region, named);
        }
      }
    }
  }

  private void spread(
      NavigableMap<Integer, List<Cell>> rows, CellRangeAddress region, Set<Integer> named) {
    int column = region.getFirstColumn();
    List<Cell> top = rows.getOrDefault(region.getFirstRow() + 1, List.of());
    if (column >= top.size()) {
      return;
    }
    for (var below :
        rows.subMap(region.getFirstRow() + 1, false, region.getLastRow() + 1, true).entrySet()) {
      if (column == 0) {
        named.add(below.getKey());
      }
      if (column == 0 || !named.contains(below.getKey())) {
        maker.count(below.getKey(), 1);
        put(below.getValue(), column, top.get(column));
      }
    }
  }

  private static void put(List<Cell> cells, int column, Cell cell) {
    if (cell.equals(Cell.of(""))) {
      return;
    }
    // One cell too many is enough for the row to be refused.
    int at = Math.min(column, SheetMaker.MOST_COLUMNS);
    while (cells.size() <= at) {
      cells.add(Cell.of(""));
    }
    cells.set(at, cell);
  }

  private Cell cell(XSSFCell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> FootnoteMarks.cell(marked(cell.getRichStringCellValue()));
      case NUMERIC -> Cell.of(number(cell));
      case BLANK -> Cell.of("");
      default -> Cell.of(SheetMaker.oneLine(formatter.formatCellValue(cell)));
    };
  }

  private String number(XSSFCell cell) {
    if (DateUtil.isCellDateFormatted(cell) && showsDay(cell.getCellStyle().getDataFormatString())) {
      return cell.getLocalDateTimeCellValue().toLocalDate().toString();
    }
    return notRounded(
        SheetMaker.oneLine(formatter.formatCellValue(cell)), cell.getNumericCellValue());
  }

  /// What the sheet shows, or the value itself where that is a number rounded or scaled.
  private static String notRounded(String shown, double value) {
    String digits = shown.replace(",", "");
    boolean differs = NUMBER.matcher(digits).matches() && Double.parseDouble(digits) != value;
    return differs ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString() : shown;
  }

  /// Whether a format prints a day; one that prints a month and a year alone knows none.
  private static boolean showsDay(String format) {
    return QUOTED.matcher(format).replaceAll("").toLowerCase(Locale.ROOT).contains("d");
  }

  /// The text with its raised parts marked.
  private static String marked(XSSFRichTextString text) {
    StringBuilder marked = new StringBuilder();
    String plain = String.valueOf(text.getString());
    if (text.numFormattingRuns() == 0) {
      return plain;
    }
    for (int i = 0; i < text.numFormattingRuns(); i++) {
      int start = text.getIndexOfFormattingRun(i);
      String part = plain.substring(start, start + text.getLengthOfFormattingRun(i));
      @Nullable XSSFFont font = text.getFontOfFormattingRun(i);
      boolean raised = font != null && font.getTypeOffset() == Font.SS_SUPER;
      marked.append(raised ? "<sup>" + part + "</sup>" : part);
    }
    return marked.toString();
  }
}
