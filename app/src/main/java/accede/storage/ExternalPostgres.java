package accede.storage;

/// A PostgreSQL that an office runs. The one role it gives us both owns the tables and works.
record ExternalPostgres(Login owner) implements DatabaseServer {

  static ExternalPostgres at(DatabaseSettings.External settings) {
    return new ExternalPostgres(new Login(settings.url(), settings.user(), settings.password()));
  }

  @Override
  public Login worker() {
    return owner;
  }

  @Override
  public void close() {
    // It is not ours to stop.
  }
}
