package accede.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// An organization's sign-in as a program of its own: oidc-provider under Node.js, installed as its
/// lock file says and started on a free port.
final class TestProvider implements AutoCloseable {

  private static final String NEEDED =
      "These stories sign in at a real OpenID Connect provider, which needs Node.js 18 or newer and"
          + " npm.\nInstall them; on Debian: apt-get install nodejs npm\n";

  private static final Path ROOT = Path.of(System.getProperty("accede.root", ".."));

  private final Process process;
  private final URI issuer;

  private TestProvider(Process process, URI issuer) {
    this.process = process;
    this.issuer = issuer;
  }

  static TestProvider start() throws Exception {
    Path folder = installed();
    Path errors = folder.resolve("provider.err");
    Process process =
        started(
            new ProcessBuilder("node", "provider.mjs")
                .directory(folder.toFile())
                .redirectError(errors.toFile()));
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = said.readLine();
    if (line == null || !line.startsWith("ready ")) {
      throw new AssertionError(NEEDED + "The provider said: " + Files.readString(errors));
    }
    return new TestProvider(process, URI.create("http://127.0.0.1:" + line.substring(6)));
  }

  URI issuer() {
    return issuer;
  }

  @Override
  public void close() throws Exception {
    process.getOutputStream().close();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  /// The provider in a folder that the build throws away, with what its lock file names.
  private static Path installed() throws Exception {
    Path source = ROOT.resolve("app/src/test/oidc-provider");
    Path folder = Files.createDirectories(ROOT.resolve("app/target/oidc-provider"));
    Path lock = folder.resolve("package-lock.json");
    Path done = folder.resolve("installed");
    boolean same =
        Files.exists(done)
            && Files.readString(done).equals(Files.readString(source.resolve("package-lock.json")));
    for (String file : List.of("package.json", "package-lock.json", "provider.mjs")) {
      Files.copy(source.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    if (!same) {
      Files.deleteIfExists(done);
      Process npm =
          started(
              new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                  .directory(folder.toFile())
                  .redirectErrorStream(true));
      npm.getOutputStream().close();
      String said = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (npm.waitFor() != 0) {
        throw new AssertionError(NEEDED + "npm said: " + said);
      }
      Files.copy(lock, done);
    }
    return folder;
  }

  private static Process started(ProcessBuilder program) {
    try {
      return program.start();
    } catch (IOException e) {
      throw new AssertionError(NEEDED + e.getMessage(), e);
    }
  }
}
