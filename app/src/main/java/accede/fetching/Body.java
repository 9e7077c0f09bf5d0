package accede.fetching;

import accede.fetching.FetchRefused.Reason;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;

/// What an answer carries, taken as far as the bound and unpacked as far as the bound.
final class Body {

  /// Says where a problem came up.
  interface Problems {
    NotFetched of(Reason reason, String problem);
  }

  private final ClassicHttpResponse answer;
  private final int most;
  private final Problems problems;

  Body(ClassicHttpResponse answer, int most, Problems problems) {
    this.answer = answer;
    this.most = most;
    this.problems = problems;
  }

  byte[] read() throws IOException {
    HttpEntity entity = answer.getEntity();
    if (entity == null) {
      return new byte[0];
    }
    if (entity.getContentLength() > most) {
      throw tooLarge();
    }
    // Left open: closing it would read an endless answer to its end. The connection is cut instead.
    byte[] sent = bounded(entity.getContent());
    return switch (packing()) {
      case "", "identity" -> sent;
      case "gzip", "x-gzip" -> unpacked(sent);
      default ->
          throw problems.of(
              Reason.BROKEN,
              "packs its answer in another way than gzip, which is what we asked for.");
    };
  }

  private String packing() {
    Header header = answer.getFirstHeader("Content-Encoding");
    return header == null || header.getValue() == null
        ? ""
        : header.getValue().strip().toLowerCase(Locale.ROOT);
  }

  private byte[] unpacked(byte[] sent) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(sent))) {
      return bounded(in);
    } catch (ZipException | EOFException _) {
      throw problems.of(Reason.BROKEN, "packs its answer with gzip, and damages it.");
    }
  }

  private byte[] bounded(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(most + 1);
    if (bytes.length > most) {
      throw tooLarge();
    }
    return bytes;
  }

  private NotFetched tooLarge() {
    return problems.of(
        Reason.TOO_LARGE, "has a document that is larger than the " + most + " bytes we take.");
  }
}
