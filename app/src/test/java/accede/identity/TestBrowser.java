package accede.identity;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/// A person's browser: keeps cookies, follows redirects, sends forms; stops where an address of
/// ours begins.
final class TestBrowser {

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final URI ours;
  private URI at = URI.create("about:blank");
  private String page = "";

  /// @param ours the page the provider is to send us back to
  TestBrowser(URI ours) {
    this.ours = ours;
  }

  TestBrowser open(URI address) throws Exception {
    return go(HttpRequest.newBuilder(address).build());
  }

  /// Sends the page's form.
  TestBrowser send(Map<String, String> fields) throws Exception {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + escaped(field.getValue()))
            .collect(Collectors.joining("&"));
    return go(
        HttpRequest.newBuilder(at)
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  String page() {
    return page;
  }

  /// What stands behind the question mark of our address it was sent to.
  String query() {
    if (!isOurs(at)) {
      throw new AssertionError("Still at " + at + ", which shows: " + page);
    }
    return at.getRawQuery();
  }

  private TestBrowser go(HttpRequest first) throws Exception {
    HttpRequest request = first;
    for (int hop = 0; hop < 10; hop++) {
      at = request.uri();
      if (isOurs(at)) {
        return this;
      }
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      page = answer.body();
      var next = answer.headers().firstValue("location");
      if (answer.statusCode() / 100 != 3 || next.isEmpty()) {
        return this;
      }
      request = HttpRequest.newBuilder(at.resolve(next.get())).build();
    }
    throw new AssertionError("Sent around in circles, lastly to " + at);
  }

  private boolean isOurs(URI address) {
    return address.toString().startsWith(ours + "?");
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
