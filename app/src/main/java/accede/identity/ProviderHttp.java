package accede.identity;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The one way to a provider: bounded in time and size, and never sent on to another address.
final class ProviderHttp implements HTTPRequestSender, ResourceRetriever {

  private static final int MOST_BYTES = 256 * 1024;
  private static final int OK = 200;

  private final Duration patience;
  private final HttpClient client;

  /// @param patience for a whole answer, to its last byte
  ProviderHttp(Duration patience) {
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  /// A page of the provider, whatever its status.
  HTTPResponse get(URI address) throws IOException {
    return new HTTPRequest(HTTPRequest.Method.GET, address).send(this);
  }

  @Override
  public Resource retrieveResource(URL url) throws IOException {
    HTTPResponse answer = get(URI.create(url.toString()));
    if (answer.getStatusCode() != OK) {
      throw new IOException(url + " answers " + answer.getStatusCode());
    }
    return new Resource(String.valueOf(answer.getBody()), "application/json");
  }

  @Override
  public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest asked) throws IOException {
    HttpResponse<String> answer = send(request(asked));
    HTTPResponse told = new HTTPResponse(answer.statusCode());
    answer
        .headers()
        .map()
        .forEach((name, values) -> told.setHeader(name, values.toArray(String[]::new)));
    told.setBody(answer.body());
    return told;
  }

  private static HttpRequest request(ReadOnlyHTTPRequest asked) {
    HttpRequest.Builder request = HttpRequest.newBuilder(asked.getURI());
    for (var header : asked.getHeaderMap().entrySet()) {
      List<String> values = header.getValue();
      values.forEach(value -> request.header(header.getKey(), value));
    }
    String body = asked.getBody();
    return request
        .method(
            asked.getMethod().name(),
            body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException {
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(
            request,
            BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), MOST_BYTES));
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("no answer within " + patience.toSeconds() + " seconds", e);
    } catch (ExecutionException e) {
      throw new IOException(String.valueOf(e.getCause()), e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
