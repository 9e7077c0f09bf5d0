package accede.answers;

import accede.access.Account;
import accede.access.Office;
import accede.access.Term;
import accede.geography.StateCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An account with its offices, as scripts see it.
///
/// @param account by which its holder signs in
/// @param email empty where it is not known, or not for the reader
/// @param closed since when; null while it is open
public record AccountAnswer(
    String account,
    String person,
    String email,
    String created,
    @Nullable String closed,
    List<OfficeLine> offices) {

  /// An office.
  ///
  /// @param treaty null for every treaty
  /// @param to last day; null while none is set
  /// @param today `held`, `reading` before it begins, `ahead` before that, `over`; `closed` where
  ///   the account is
  public record OfficeLine(
      String role,
      @Nullable String treaty,
      @Nullable String state,
      @Nullable String organization,
      String readsFrom,
      String from,
      @Nullable String to,
      String today) {

    private static OfficeLine of(Account account, Office office, LocalDate today) {
      Term term = office.term();
      return new OfficeLine(
          office.role().word(),
          written(office.treaty()),
          office.findState().map(StateCode::value).orElse(null),
          written(office.organization()),
          term.readsFrom().toString(),
          term.from().toString(),
          term.to().equals(LocalDate.MAX) ? null : term.to().toString(),
          account.findClosedAt().isPresent() ? "closed" : standing(term, today));
    }

    private static String standing(Term term, LocalDate today) {
      if (term.holds(today)) {
        return "held";
      }
      if (term.reads(today)) {
        return "reading";
      }
      return today.isAfter(term.to()) ? "over" : "ahead";
    }
  }

  /// An account on a day.
  public static AccountAnswer of(Account account, LocalDate today) {
    return new AccountAnswer(
        account.name(),
        account.person(),
        account.email(),
        account.createdAt().toString(),
        account.findClosedAt().map(Instant::toString).orElse(null),
        account.offices().stream().map(one -> OfficeLine.of(account, one, today)).toList());
  }

  private static @Nullable String written(String text) {
    return text.isEmpty() ? null : text;
  }

  /// Accounts as a table, one row for each office.
  public static Rows rows(List<AccountAnswer> accounts) {
    Rows rows =
        Rows.of(
            "account",
            "person",
            "email",
            "open",
            "role",
            "treaty",
            "for",
            "reads_from",
            "from",
            "to",
            "today");
    for (AccountAnswer account : accounts) {
      String open = account.closed() == null ? "open" : "closed";
      if (account.offices().isEmpty()) {
        rows.row(
            account.account(), account.person(), account.email(), open, "", "", "", "", "", "", "");
      }
      account
          .offices()
          .forEach(office ->
              rows.row(
                  account.account(),
                  account.person(),
                  account.email(),
                  open,
                  office.role(),
                  Objects.requireNonNullElse(office.treaty(), "all"),
                  (text(office.state()) + " " + text(office.organization())).strip(),
                  office.readsFrom(),
                  office.from(),
                  text(office.to()),
                  office.today()));
    }
    return rows;
  }

  private static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }
}
