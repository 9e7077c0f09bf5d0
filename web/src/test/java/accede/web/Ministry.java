package accede.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The sign-in of a ministry, as a program of its own: the provider of `app/src/test/oidc-provider`
/// under Node.js, installed as its lock file says, on a free port. Amina Diallo has an account
/// there whose e-mail address the ministry vouches for; Keti Ioane's is not vouched for.
final class Ministry implements AutoCloseable {

  static final String PASSWORD = "lanterns over the harbour";
  static final String SECRET = "a secret of more than thirty-two bytes";

  private static final String NEEDED =
      "These stories sign in at a real OpenID Connect provider, which needs Node.js 18 or newer and"
          + " npm.\nInstall them; on Debian: apt-get install nodejs npm\n";

  private final Process process;
  private final URI issuer;

  private Ministry(Process process, URI issuer) {
    this.process = process;
    this.issuer = issuer;
  }

  static Ministry open() {
    try {
      Path folder = installed();
      Path errors = folder.resolve("provider.err");
      Process process =
          new ProcessBuilder("node", "provider.mjs")
              .directory(folder.toFile())
              .redirectError(errors.toFile())
              .start();
      String line =
          new BufferedReader(
                  new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
              .readLine();
      if (line == null || !line.startsWith("ready ")) {
        throw new AssertionError(NEEDED + "The provider said: " + Files.readString(errors));
      }
      return new Ministry(process, URI.create("http://127.0.0.1:" + line.substring(6)));
    } catch (IOException e) {
      throw new AssertionError(NEEDED + e.getMessage(), e);
    }
  }

  URI issuer() {
    return issuer;
  }

  /// The provider in a folder that the build throws away, with what its lock file names.
  private static Path installed() throws IOException {
    Path source =
        Path.of(System.getProperty("accede.root", "..")).resolve("app/src/test/oidc-provider");
    Path folder = Files.createDirectories(Path.of("target", "oidc-provider"));
    for (String file : List.of("package.json", "package-lock.json", "provider.mjs")) {
      Files.copy(source.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    Path lock = folder.resolve("package-lock.json");
    Path done = folder.resolve("installed");
    if (!Files.exists(done) || !Files.readString(done).equals(Files.readString(lock))) {
      Process npm =
          new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
      npm.getOutputStream().close();
      String said = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (ended(npm) != 0) {
        throw new AssertionError(NEEDED + "npm said: " + said);
      }
      Files.copy(lock, done, StandardCopyOption.REPLACE_EXISTING);
    }
    return folder;
  }

  private static int ended(Process process) {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Ends with its standard input.
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ended(process);
  }
}
