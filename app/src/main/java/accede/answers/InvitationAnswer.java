package accede.answers;

/// A way in that can be used once, shown once.
///
/// @param code what its holder types
/// @param validUntil the moment after which it opens nothing
/// @param page where it is typed
public record InvitationAnswer(AccountAnswer account, String code, String validUntil, String page) {

  /// Where a code is typed.
  public static final String PAGE = "/invitation";

  /// As a table.
  public Rows rows() {
    return Rows.of("account", "code", "valid_until", "page")
        .row(account.account(), code, validUntil, page);
  }
}
