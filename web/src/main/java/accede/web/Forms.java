package accede.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;

/// Forms that come back: only from a page of the same session.
@Singleton
public class Forms {

  private final Visitor visitor;

  Forms(Visitor visitor) {
    this.visitor = visitor;
  }

  /// What a form of somebody signed in says.
  ///
  /// @throws Door.Trespass if it is not from a page of this session
  Asked read(MultivaluedMap<String, String> form) {
    Asked said = open(form);
    byte[] expected = Door.formToken(visitor.token()).getBytes(StandardCharsets.US_ASCII);
    byte[] given = said.value("form").getBytes(StandardCharsets.UTF_8);
    if (expected.length == 0 || !MessageDigest.isEqual(expected, given)) {
      throw new Door.Trespass(said.value("lang"));
    }
    return said;
  }

  /// What a form says that anybody may send. Nothing is stripped: a password may begin with a
  /// space.
  static Asked open(MultivaluedMap<String, String> form) {
    Map<String, String> values = new LinkedHashMap<>();
    form.forEach((name, all) -> values.put(name, Door.text(all.getFirst())));
    return new Asked(values);
  }

  /// Done; the browser goes to a page by itself, and asking for that again repeats nothing.
  static Response.ResponseBuilder goTo(String address) {
    return Response.seeOther(URI.create(address)).header("Cache-Control", "no-store");
  }
}
