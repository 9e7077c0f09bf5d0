package accede.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// What the checks of a ledger show; see [ChecksPages].
record ChecksPage(Frame frame, Words words, List<Certainty> certainties, List<Group> groups)
    implements TemplateInstance {

  /// How many findings are so sure, what that means, and where they begin.
  public record Certainty(String name, String meaning, int findings, String first) {}

  /// The findings of one kind that are equally sure.
  public record Group(
      String id,
      String certainty,
      String title,
      String count,
      String advice,
      List<Finding> findings,
      List<Finding> more) {}

  /// A finding: whose act, which, what it goes against and why.
  public record Finding(Link state, String entry, String against, String reason) {}
}
