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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;

/// The ledgers and the records that the product brings into a database.
final class ShippedCampaign {

  private static final TreatyId ATT = TreatyId.of("att");
  private static final List<String> RECORDS = List.of("csp4-wgtu.json");

  private ShippedCampaign() {}

  /// Brings into a database what this version of the product ships, if it has not been yet.
  static void bring(DataSource source) {
    List<TreatyId> ids = Treaty.shippedIds();
    NewDatabase.fill(
        source,
        fingerprint(ids),
        contents -> {
          contents.add(
              ids.stream().map(Treaty::shipped).toList(),
              ids.stream()
                  .filter(id -> !contents.knows(id))
                  .flatMap(id -> ActsTable.shipped(id).stream())
                  .toList());
          if (contents.isNew()) {
            RECORDS.forEach(name -> contents.add(ATT, records(name)));
          }
        });
  }

  /// Changes with the terms of any treaty that ships, and with a treaty more.
  private static String fingerprint(List<TreatyId> ids) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (TreatyId id : ids) {
        digest.update(resource("data/treaties/" + id + "/terms.csv"));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Reading records(String name) {
    String path = "data/treaties/att/records/" + name;
    String json = new String(resource(path), StandardCharsets.UTF_8);
    return Json.read(path, json, ReadingAnswer.class).reading();
  }

  private static byte[] resource(String path) {
    try (InputStream in = ShippedCampaign.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + ": the product lacks this file.");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
