package accede.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Tells of `serve`, which the launcher hands to the web's own program.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serve the workbench; this is what happens without a command.")
final class ServeHelp implements Runnable {

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Port to listen on; 0 takes any free one. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      defaultValue = "127.0.0.1",
      description = "Address to listen on. Default: ${DEFAULT-VALUE}.")
  private String host = "127.0.0.1";

  @Override
  public void run() {
    throw new accede.workbench.Refusal(
        "The workbench on "
            + host
            + ":"
            + port
            + " is started by the launcher.\nType: ./accede serve");
  }
}
