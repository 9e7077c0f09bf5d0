package accede.workbench;

import accede.answers.Json;
import accede.answers.ReadingAnswer;
import accede.participation.ActsTable;
import accede.participation.Treaty;
import accede.participation.TreatyId;
import accede.reading.Reading;
import accede.storage.NewDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;

/// The ledger and the records that a new database starts with.
final class ShippedCampaign {

  private static final TreatyId ATT = TreatyId.of("att");
  private static final List<String> RECORDS = List.of("csp4-wgtu.json");

  private ShippedCampaign() {}

  static void loadIfNew(DataSource source) {
    NewDatabase.fill(
        source,
        contents -> {
          contents.add(Treaty.shipped(ATT), ActsTable.shipped(ATT));
          RECORDS.forEach(name -> contents.add(ATT, records(name)));
        });
  }

  private static Reading records(String name) {
    String path = "data/treaties/att/records/" + name;
    try (InputStream in = ShippedCampaign.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + ": the product lacks these records.");
      }
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Json.read(path, json, ReadingAnswer.class).reading();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
