package accede.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// A command that only holds others.
abstract class Group implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec == null) {
      throw new IllegalStateException("The group belongs to no command.");
    }
    throw new ParameterException(
        spec.commandLine(),
        "'"
            + spec.name()
            + "' needs one of: "
            + String.join(", ", spec.subcommands().keySet())
            + ".");
  }
}
