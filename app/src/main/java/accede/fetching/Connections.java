package accede.fetching;

import java.io.Closeable;
import java.io.IOException;
import java.net.Proxy;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.util.Timeout;

/// The connections of one fetch, each used once. They can be cut from outside, in whatever state:
/// no server can hold on to us.
final class Connections implements Closeable {

  private static final int MOST_HEADERS = 100;
  private static final int LONGEST_LINE = 8 * 1024;

  private final DefaultHttpClientConnectionOperator operator;
  private final ConnectionConfig times;
  private final List<Socket> sockets = new ArrayList<>();
  private boolean closed;

  Connections(FetchSettings settings, CheckedNames names, SSLContext trust) {
    TlsSocketStrategy tls =
        new DefaultClientTlsStrategy(
            trust, HostnameVerificationPolicy.BOTH, HttpsSupport.getDefaultHostnameVerifier());
    this.operator =
        new DefaultHttpClientConnectionOperator(
            _ -> socket(),
            null,
            names,
            RegistryBuilder.<TlsSocketStrategy>create().register("https", tls).build());
    this.times =
        ConnectionConfig.custom()
            .setConnectTimeout(Timeout.of(settings.connecting()))
            .setSocketTimeout(Timeout.of(settings.total()))
            .build();
  }

  /// A client for one question: it follows no redirect, tries nothing again, keeps no cookie, knows
  /// no password and asks no proxy.
  CloseableHttpClient client() {
    Http1Config bounds =
        Http1Config.custom().setMaxHeaderCount(MOST_HEADERS).setMaxLineLength(LONGEST_LINE).build();
    var manager =
        new BasicHttpClientConnectionManager(
            operator, ManagedHttpClientConnectionFactory.builder().http1Config(bounds).build());
    manager.setConnectionConfig(times);
    return HttpClients.createMinimal(manager);
  }

  /// A socket past every proxy that the machine may name.
  private synchronized Socket socket() throws IOException {
    if (closed) {
      throw new IOException("The fetch has ended.");
    }
    Socket socket = new Socket(Proxy.NO_PROXY);
    sockets.add(socket);
    return socket;
  }

  /// Ends what is open; more may be opened.
  synchronized void cut() {
    for (Socket socket : sockets) {
      try {
        socket.close();
      } catch (IOException _) {
        // It is gone either way.
      }
    }
    sockets.clear();
  }

  @Override
  public synchronized void close() {
    closed = true;
    cut();
  }
}
