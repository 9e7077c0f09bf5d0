package accede.web;

import accede.identity.Token;
import accede.storage.DatabaseSettings;
import accede.storage.StorageException;
import accede.workbench.Refusal;
import accede.workbench.Workbench;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/// Serves the workbench: opens the database, listens, says where, and stops in order when asked to
/// end. Exit codes: 1 if the port or the database cannot be had, 2 for wrong usage.
@QuarkusMain
public final class Serve {

  private static final int REFUSED = 1;
  private static final int WRONG_USAGE = 2;
  private static final int FAULT = 3;

  private Serve() {}

  /// Starts from the command line.
  public static void main(String... arguments) {
    if (List.of(arguments).contains("--help") || List.of(arguments).contains("-h")) {
      System.out.print(ServeOptions.USAGE);
      return;
    }
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    try {
      start(
          ServeOptions.parse(
              List.of(arguments), Path.of(System.getProperty("accede.home", ".")).normalize()));
    } catch (ServeOptions.WrongUsage e) {
      end(WRONG_USAGE, e.getMessage() + "\n\n" + ServeOptions.USAGE.strip());
    } catch (StorageException | Refusal e) {
      end(REFUSED, e.getMessage());
    }
  }

  private static void start(ServeOptions options) {
    checkAddress(options);
    DatabaseSettings settings =
        DatabaseSettings.of(options.database(), options.data(), System.getenv());
    Workbench workbench = Workbench.open(settings, Clock.systemDefaultZone(), Visitor::current);
    CountDownLatch lastUse = new CountDownLatch(1);
    workbench.closeOnExitAfter(lastUse);
    try {
      OpenWorkbench.hand(workbench, workbench.treaty(options.treaty()), options.language());
    } catch (Refusal e) {
      lastUse.countDown();
      throw e;
    }
    Proxy.ofEnvironment().ifPresent(Proxy::tell);
    System.setProperty("quarkus.http.host", options.host());
    System.setProperty("quarkus.http.port", Integer.toString(options.port()));
    Quarkus.run(
        Site.class,
        (code, trouble) -> {
          lastUse.countDown();
          if (trouble != null) {
            endFor(trouble, options);
          }
        });
  }

  /// Listens until the program is asked to end.
  static final class Site implements QuarkusApplication {
    @Override
    public int run(String... arguments) {
      var config = ConfigProvider.getConfig();
      String host = config.getValue("quarkus.http.host", String.class);
      String here = address(host, config.getValue("quarkus.http.port", Integer.class));
      // Before anybody is told where it is: from then on the database may go and come.
      Optional<Token> code = OpenWorkbench.workbench().accounts().firstCode();
      System.out.println("Accede is at " + here);
      code.ifPresent(first ->
          System.out.println(
              "Nobody can sign in yet. Choose the administrator's password at "
                  + here
                  + "invitation\nwith this code, which works once within two hours: "
                  + first.text()));
      Quarkus.waitForExit();
      return 0;
    }
  }

  private static String address(String host, int port) {
    String seen =
        host.equals("0.0.0.0") || host.equals("::")
            ? "127.0.0.1"
            : host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return "http://" + seen + ":" + port + "/";
  }

  /// Asks for the port before anything is opened, so that nothing is started in vain.
  private static void checkAddress(ServeOptions options) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getByName(options.host()), options.port()));
    } catch (UnknownHostException e) {
      throw new Refusal(
          "'"
              + options.host()
              + "' is no address of this machine.\nLeave --host out to listen on"
              + " 127.0.0.1.",
          e);
    } catch (BindException e) {
      throw cannotListen(options, e);
    } catch (IOException e) {
      throw new Refusal(
          "Accede cannot listen on "
              + options.host()
              + ":"
              + options.port()
              + ": "
              + e.getMessage()
              + ".",
          e);
    }
  }

  private static Refusal cannotListen(ServeOptions options, Throwable trouble) {
    String place = "port " + options.port() + " of " + options.host();
    String said = String.valueOf(trouble.getMessage());
    if (said.contains("Permission denied")) {
      return new Refusal(
          "This account may not listen on " + place + ".\nChoose a port above 1023 by --port.",
          trouble);
    }
    if (said.contains("assign requested address")) {
      return new Refusal(
          "'"
              + options.host()
              + "' is no address of this machine.\nLeave --host out to listen on"
              + " 127.0.0.1.",
          trouble);
    }
    return new Refusal(
        "Another program listens on "
            + place
            + " already; perhaps Accede itself.\nChoose another"
            + " by --port, or let --port 0 take any that is free.",
        trouble);
  }

  private static void endFor(Throwable trouble, ServeOptions options) {
    for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        end(REFUSED, String.valueOf(cannotListen(options, cause).getMessage()));
      }
    }
    trouble.printStackTrace();
    end(FAULT, "Accede could not start: " + trouble.getMessage());
  }

  private static void end(int code, @Nullable String message) {
    System.err.println(message);
    System.exit(code);
  }
}
