package accede.storage;

import static accede.storage.generated.Tables.SHIPMENT;
import static accede.storage.generated.Tables.TREATY;

import accede.participation.LedgerEntry;
import accede.participation.Treaty;
import accede.participation.TreatyId;
import accede.reading.Reading;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jooq.DSLContext;

/// What the product brings into a database: everything into a new one; into one that was made
/// before, the treaties it lacks and the terms as they are told now. Acts and records there are its
/// owners', and stay as they are.
public final class NewDatabase {

  /// Of all programs that start at once, one fills. The number only has to be ours.
  private static final long ONE_AT_A_TIME = 20_130_402L;

  private final DSLContext sql;
  private final Set<TreatyId> known;

  private NewDatabase(DSLContext sql) {
    this.sql = sql;
    this.known =
        sql.select(TREATY.ID).from(TREATY).fetch(TREATY.ID).stream()
            .map(TreatyId::of)
            .collect(Collectors.toSet());
  }

  /// Lets `contents` be brought in, in one transaction, unless they have been before.
  ///
  /// @param fingerprint of the contents
  public static void fill(DataSource source, String fingerprint, Consumer<NewDatabase> contents) {
    DSLContext sql = Sql.over(source);
    if (brought(sql, fingerprint)) {
      return;
    }
    sql.transaction(inside -> {
      DSLContext dsl = inside.dsl();
      dsl.execute("select pg_advisory_xact_lock(?)", ONE_AT_A_TIME);
      if (!brought(dsl, fingerprint)) {
        contents.accept(new NewDatabase(dsl));
        dsl.insertInto(SHIPMENT).set(SHIPMENT.FINGERPRINT, fingerprint).execute();
      }
    });
  }

  private static boolean brought(DSLContext sql, String fingerprint) {
    return sql.fetchExists(SHIPMENT, SHIPMENT.FINGERPRINT.eq(fingerprint));
  }

  /// Whether nothing was there before.
  public boolean isNew() {
    return known.isEmpty();
  }

  /// Whether a treaty was there before.
  public boolean knows(TreatyId treaty) {
    return known.contains(treaty);
  }

  /// Adds treaties that were not there with their ledgers; of those that were, the terms are told
  /// anew.
  ///
  /// @param entries of treaties that were not there
  public void add(List<Treaty> treaties, List<LedgerEntry> entries) {
    treaties.stream().filter(treaty -> knows(treaty.id())).forEach(this::tellAnew);
    SqlJournal.append(
        sql, treaties.stream().filter(treaty -> !knows(treaty.id())).toList(), entries);
  }

  private void tellAnew(Treaty treaty) {
    SqlJournal journal = new SqlJournal(sql);
    boolean told =
        journal.terms().stream()
            .filter(terms -> terms.treaty().id().equals(treaty.id()))
            .reduce((first, later) -> later)
            .filter(terms -> terms.treaty().equals(treaty))
            .isPresent();
    if (!told) {
      SqlJournal.insertTerms(sql, treaty, LocalDate.now(ZoneId.systemDefault()));
    }
  }

  /// Adds the records of a document that everybody may see.
  public void add(TreatyId treaty, Reading reading) {
    long document = SqlRecords.insert(sql, treaty, reading);
    SqlNotes.publish(sql, document, treaty, reading.document().title());
  }
}
