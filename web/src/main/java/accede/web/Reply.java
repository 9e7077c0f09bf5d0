package accede.web;

import accede.answers.Json;
import accede.answers.Rows;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;

/// Answers that can be kept a short while and asked for again: with a tag of what is in them.
final class Reply {

  static final String HTML = "text/html;charset=utf-8";
  static final String JSON = "application/json";
  static final String CSV = "text/csv;charset=utf-8";

  private Reply() {}

  /// A page or a table.
  static Response text(Request request, String mediaType, String text) {
    return bytes(request, mediaType, text.getBytes(StandardCharsets.UTF_8)).build();
  }

  /// An answer as scripts see it.
  static Response json(Request request, Object answer) {
    return text(request, JSON, Json.write(answer));
  }

  /// A page for nobody but who asked.
  static Response own(int status, String page) {
    return Response.status(status)
        .entity(page)
        .type(HTML)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /// A file to be saved under a name.
  static Response file(Request request, String mediaType, String name, byte[] content) {
    return bytes(request, mediaType, content)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  /// A table to be saved under a name.
  static Response csv(Request request, String name, Rows rows) {
    return file(request, CSV, name, rows.csv().getBytes(StandardCharsets.UTF_8));
  }

  /// An answer as scripts ask for it.
  ///
  /// @param name of the table, if it is one
  static Response either(
      Format format, Request request, Object answer, String name, Supplier<Rows> table) {
    return switch (format) {
      case JSON -> json(request, answer);
      case CSV -> csv(request, name, table.get());
    };
  }

  private static Response.ResponseBuilder bytes(Request request, String mediaType, byte[] content) {
    EntityTag tag = new EntityTag(hash(content).substring(0, 20), true);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder reply =
        unchanged == null ? Response.ok(content, mediaType) : unchanged;
    return reply
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
        .header(HttpHeaders.VARY, "Accept, Accept-Encoding, Accept-Language");
  }

  /// SHA-256 in hexadecimal digits.
  static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
