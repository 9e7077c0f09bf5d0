package accede.storage;

/// A PostgreSQL that an office runs. Where it gives us one role, that both owns the tables and
/// works, and what the database itself holds is weaker: see `docs/security.md`.
record ExternalPostgres(Login owner, Login worker) implements DatabaseServer {

  static ExternalPostgres at(DatabaseSettings.External settings) {
    Login worker = new Login(settings.url(), settings.user(), settings.password());
    return new ExternalPostgres(
        settings.owner().isEmpty()
            ? worker
            : new Login(settings.url(), settings.owner(), settings.ownerPassword()),
        worker);
  }

  @Override
  public void close() {
    // It is not ours to stop.
  }
}
