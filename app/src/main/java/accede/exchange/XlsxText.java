package accede.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// The text of spreadsheets: every row of every visible sheet, days as ISO dates.
final class XlsxText {

  private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
  private final LineSheet lines = new LineSheet();

  private XlsxText() {
    formatter.setUseCachedValuesForFormulaCells(true);
  }

  static List<String> lines(String file, byte[] content) {
    OfficeGuard.raise();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      XlsxText text = new XlsxText();
      int sheets = book.getNumberOfSheets();
      for (int i = 0; i < sheets; i++) {
        if (!book.isSheetHidden(i) && !book.isSheetVeryHidden(i)) {
          text.sheet(book.getSheetAt(i), sheets);
        }
      }
      return text.lines.lines();
    } catch (IOException | RuntimeException e) {
      // POI answers damaged files with whatever exception comes up.
      throw OfficeGuard.unreadable(file, e);
    }
  }

  private void sheet(Sheet sheet, int sheets) {
    if (sheets > 1 && sheet.getPhysicalNumberOfRows() > 0) {
      lines.add(LineSheet.Kind.PARAGRAPH, sheet.getSheetName());
    }
    for (Row row : sheet) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.getLastCellNum(); i++) {
        Cell cell = row.getCell(i, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        cells.add(printed(cell).replaceAll("\\s+", " ").strip());
      }
      while (!cells.isEmpty() && cells.getLast().isEmpty()) {
        cells.removeLast();
      }
      lines.add(LineSheet.Kind.ROW, String.join(" | ", cells));
    }
  }

  private String printed(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    if (type == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
      var moment = cell.getLocalDateTimeCellValue();
      return moment.toLocalTime().toSecondOfDay() == 0
          ? moment.toLocalDate().toString()
          : moment.toString();
    }
    return formatter.formatCellValue(cell);
  }
}
