package accede.fetching;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A document that came.
///
/// @param bytes all of it, unpacked; whoever takes them owns them, they are not copied
/// @param type its media type, such as `text/calendar`; empty where the server does not say
/// @param charset the encoding's name; empty where the server does not say
/// @param version what to hand in when it is asked for again
/// @param address where it was found in the end
/// @param redirects the addresses that led there, the one asked for first; empty where it lay at
///   the address asked for
@SuppressWarnings("ArrayRecordComponent") // Said above: the bytes are handed over, not shared.
public record Fetched(
    byte[] bytes,
    String type,
    String charset,
    KnownVersion version,
    URI address,
    List<URI> redirects)
    implements FetchResult {

  public Fetched {
    redirects = List.copyOf(redirects);
  }

  /// The bytes as text, in the encoding the server names, else in UTF-8.
  public String text() {
    return new String(bytes, encoding());
  }

  private Charset encoding() {
    try {
      return charset.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(charset);
    } catch (IllegalArgumentException _) {
      return StandardCharsets.UTF_8;
    }
  }

  @Override
  public String toString() {
    return bytes.length + " bytes of " + (type.isEmpty() ? "no stated type" : type);
  }
}
