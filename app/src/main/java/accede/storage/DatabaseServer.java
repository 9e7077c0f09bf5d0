package accede.storage;

/// A PostgreSQL that answers, for as long as this stays open.
sealed interface DatabaseServer extends AutoCloseable permits EmbeddedPostgres, ExternalPostgres {

  /// Who owns the tables and migrates them.
  Login owner();

  /// Who does the daily work.
  Login worker();

  @Override
  void close();
}
