package accede.bench;

import accede.access.Reader;
import accede.geography.State;
import accede.geography.States;
import accede.geography.Universe;
import accede.organizations.Organizations;
import accede.participation.Ledger;
import accede.participation.RememberedLedger;
import accede.participation.Treaty;
import accede.storage.Database;
import accede.storage.DatabaseSettings;
import accede.storage.SqlJournal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;

/// A database with a multiple of the real acts, and the questions put to it.
final class LedgerWorld implements AutoCloseable {

  private final Database database;
  private final Ledger ledger;
  private final List<Treaty> treaties;
  private final States states = States.shipped();
  private final Organizations organizations = Organizations.shipped();
  private final Random random = new Random(20_261_124);

  private LedgerWorld(Database database) {
    this.database = database;
    this.ledger = new RememberedLedger(new SqlJournal(database.dataSource(Reader.Operator::new)));
    this.treaties = ledger.treaties();
  }

  static LedgerWorld open(Path folder) {
    return new LedgerWorld(Database.open(DatabaseSettings.of("", folder, Map.of())));
  }

  /// Makes every treaty there `times` as often, each copy's acts moved by some days.
  void grow(int times) throws SQLException {
    try (Connection connection = source().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      String many =
          " with copy as (select n, 'c' || n || '-' as mark from generate_series(1, %d) n)"
              .formatted(times - 1);
      statement.execute(
          many + " insert into treaty (id) select mark || left(id, 36) from treaty, copy");
      statement.execute(
          many
              + " insert into terms (treaty, told_on)"
              + " select mark || left(treaty, 36), told_on from terms, copy order by n, id");
      statement.execute(
          many
              + " insert into clause (terms, position, name, value, article, source)"
              + " select own.id, position, name, value, article, source"
              + " from clause join terms first on first.id = clause.terms, copy"
              + " join terms own on own.treaty like mark || '%'"
              + " where own.treaty = mark || left(first.treaty, 36)"
              + " and name in ('title', 'adopted')");
      statement.execute(
          many
              + " insert into act (treaty, state, kind, not_before, not_after, precision, source,"
              + " recorded_on, supersedes, note)"
              + " select mark || left(treaty, 36), state, kind,"
              + " not_before + moved, not_after + moved, precision, source, recorded_on,"
              + " '', '' from act, copy,"
              + " lateral (select (hashtext(state || treaty || n) % 200)::int as moved) m"
              + " where kind <> 'correction' and supersedes = '' order by n, id");
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  DataSource source() {
    return database.dataSource(Reader.Operator::new);
  }

  Ledger ledger() {
    return ledger;
  }

  /// A ledger that remembers nothing yet.
  Ledger freshLedger() {
    return new RememberedLedger(new SqlJournal(database.dataSource(Reader.Operator::new)));
  }

  States states() {
    return states;
  }

  List<State> everyState() {
    return states.in(Universe.ALL_STATES);
  }

  Organizations organizations() {
    return organizations;
  }

  int treaties() {
    return treaties.size();
  }

  Treaty anyTreaty() {
    return treaties.get(random.nextInt(treaties.size()));
  }

  int anyPlace() {
    return random.nextInt(treaties.size());
  }

  LocalDate anyDay() {
    return LocalDate.of(1950, 1, 1).plusDays(random.nextInt(28_000));
  }

  @Override
  public void close() {
    database.close();
  }
}
