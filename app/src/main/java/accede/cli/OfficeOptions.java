package accede.cli;

import accede.access.Office;
import accede.access.Role;
import accede.access.Term;
import accede.geography.State;
import accede.workbench.Workbench;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that describe an office, and the office they make.
final class OfficeOptions {

  @Option(
      names = "--role",
      required = true,
      paramLabel = "ROLE",
      description =
          "secretariat, presidency (also: president, co-chair), bench, delegation, partner, viewer or"
              + " administrator.")
  private String role = "";

  @Option(
      names = "--for",
      paramLabel = "TREATY",
      defaultValue = "",
      description = "The one treaty it is for. Default: all treaties.")
  private String treaty = "";

  @Option(
      names = "--state",
      paramLabel = "CODE",
      defaultValue = "",
      description = "The State whose delegation or officer it is, by code or name.")
  private String state = "";

  @Option(
      names = "--organization",
      paramLabel = "CODE",
      defaultValue = "",
      description = "The organization a partner stands for, such as PGA.")
  private String organization = "";

  @Option(
      names = "--reads-from",
      paramLabel = "DATE",
      converter = Days.class,
      description = "First day of reading, for who comes in. Default: the first day of the office.")
  private @Nullable LocalDate readsFrom;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      converter = Days.class,
      description = "First day of the office. Default: today.")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      converter = Days.class,
      description = "Last day of the office, on which it still holds. Default: none.")
  private @Nullable LocalDate to;

  /// The role of a word; another word is wrong usage.
  static Role role(String word, Common common) {
    return Role.find(word)
        .orElseThrow(() ->
            common.wrong(
                "--role",
                word,
                "Known: "
                    + Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", "))
                    + "."));
  }

  /// What is wrong with the options is told before any database is opened.
  void check(Common common) {
    Role meant = role(role, common);
    if (meant == Role.ADMINISTRATOR && !treaty.isEmpty()) {
      throw common.misused("Accounts belong to no treaty: an administrator is one without --for.");
    }
    if (meant == Role.DELEGATION && state.isBlank()) {
      throw common.misused("A delegation is that of a State: name it by --state.");
    }
    if (meant == Role.PARTNER && organization.isBlank()) {
      throw common.misused("A partner is an organization: name it by --organization.");
    }
    if (from != null && to != null && to.isBefore(from)) {
      throw common.misused("The office ends " + to + ", before it begins (" + from + ").");
    }
    if (readsFrom != null && from != null && readsFrom.isAfter(from)) {
      throw common.misused(
          "Reading begins " + readsFrom + ", after the office itself (" + from + ").");
    }
  }

  /// The office.
  Office office(Workbench workbench, Common common) {
    LocalDate first = Objects.requireNonNullElseGet(from, workbench::today);
    State named = state.isBlank() ? null : workbench.state(state);
    try {
      return new Office(
          role(role, common),
          treaty.isEmpty() ? "" : workbench.treaty(treaty).id().value(),
          named == null ? null : named.code(),
          organization.strip(),
          new Term(
              Objects.requireNonNullElse(readsFrom, first),
              first,
              Objects.requireNonNullElse(to, LocalDate.MAX)));
    } catch (IllegalArgumentException e) {
      throw common.misused(String.valueOf(e.getMessage()));
    }
  }
}
