package accede.cli;

import picocli.CommandLine.Command;

/// What participation shows beyond who has joined.
@Command(
    name = "analysis",
    mixinStandardHelpOptions = true,
    description = "Pace, signatures that wait, thresholds, comparisons, coverage, shares, changes.",
    subcommands = {
      PaceCommand.class,
      SignaturesCommand.class,
      ThresholdsCommand.class,
      CompareCommand.class,
      CoverageCommand.class,
      ShareCommand.class,
      ChangesCommand.class,
      WeightsCommand.class
    })
final class AnalysisCommand extends Group {}
