package accede.fuzzing;

import accede.exchange.DocxFormat;
import accede.exchange.SamplePapers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// An Office file one part of which is fuzzed: spoilt zips alone would never get as far as our
/// readers. The input's first letter says which part the rest takes the place of; behind any other
/// letter it is the whole file.
enum FuzzedPackage {
  DOCX(
      FuzzedPackage::paper,
      "word/document.xml",
      "word/numbering.xml",
      "word/styles.xml",
      "[Content_Types].xml"),
  XLSX(
      FuzzedPackage::book,
      "xl/worksheets/sheet1.xml",
      "xl/sharedStrings.xml",
      "xl/styles.xml",
      "xl/workbook.xml");

  private final List<String> fuzzed;
  private final Map<String, byte[]> parts;

  FuzzedPackage(Supplier<byte[]> sample, String... fuzzed) {
    this.fuzzed = List.of(fuzzed);
    this.parts = unzipped(sample.get());
  }

  byte[] holding(byte[] input) {
    int part = input.length == 0 ? -1 : input[0] - '0';
    if (part < 0 || part >= fuzzed.size()) {
      return input;
    }
    byte[] content = new byte[input.length - 1];
    System.arraycopy(input, 1, content, 0, content.length);
    Map<String, byte[]> changed = new LinkedHashMap<>(parts);
    changed.put(fuzzed.get(part), content);
    return zipped(changed);
  }

  /// Each part as an input, and the whole file.
  List<byte[]> seeds() {
    List<byte[]> seeds = new java.util.ArrayList<>();
    for (int i = 0; i < fuzzed.size(); i++) {
      ByteArrayOutputStream seed = new ByteArrayOutputStream();
      seed.write('0' + i);
      seed.writeBytes(parts.getOrDefault(fuzzed.get(i), new byte[0]));
      seeds.add(seed.toByteArray());
    }
    seeds.add(zipped(parts));
    return seeds;
  }

  private static byte[] paper() {
    return new DocxFormat().write(SamplePapers.report());
  }

  private static byte[] book() {
    try (Workbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      var sheet = book.createSheet("acts");
      String[][] cells = {
        {"Participant", "Signature", "Ratification"},
        {"Chile", "3 Jun 2013", "18 May 2018"},
        {"Zimbabwe", "18 Dec 2014", ""}
      };
      for (int i = 0; i < cells.length; i++) {
        var row = sheet.createRow(i);
        for (int j = 0; j < cells[i].length; j++) {
          row.createCell(j).setCellValue(cells[i][j]);
        }
      }
      sheet.getRow(2).createCell(2).setCellValue(42000.5);
      sheet.addMergedRegion(new CellRangeAddress(3, 4, 0, 1));
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> unzipped(byte[] file) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts.put(part.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  private static byte[] zipped(Map<String, byte[]> parts) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.setLevel(java.util.zip.Deflater.NO_COMPRESSION);
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }
}
