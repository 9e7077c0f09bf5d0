package accede.participation;

import static org.assertj.core.api.Assertions.assertThat;

import accede.geography.StateCode;
import accede.tables.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// The Lumen Convention and its protocol, kept in a journal and answered from memory.
class RememberedLedgerTest {

  private static final LocalDate DAY = LocalDate.parse("2021-01-01");

  private static final Treaty LUMEN =
      treaty(
          "lumen",
          """
          title,Lumen Convention,,invented
          threshold,1 instrument,,invented
          delay,none,,invented
          delay for each State,none,,invented
          """);

  private static final Treaty PROTOCOL =
      treaty(
          "glow",
          """
          title,Glow Protocol,,invented
          threshold,2/3 of parties to lumen,,invented
          delay,none,,invented
          delay for each State,none,,invented
          """);

  private static Treaty treaty(String id, String clauses) {
    return Treaty.from(TreatyId.of(id), Table.parse(id, "clause,value,article,source\n" + clauses));
  }

  private static LedgerEntry accession(Treaty treaty, String state) {
    return LedgerEntry.of(
        new TreatyAction(
            treaty.id(),
            StateCode.of(state),
            ActionKind.ACCESSION,
            ActDay.on(LocalDate.parse("2020-03-01"))),
        "invented",
        LocalDate.parse("2020-03-02"));
  }

  /// A journal that lasts as long as the test.
  private static final class Notebook implements Journal {

    private final List<ToldTerms> terms = new ArrayList<>();
    private final List<LedgerEntry> entries = new ArrayList<>();

    @Override
    public synchronized Revision revision() {
      return new Revision(entries.size(), terms.size(), 0);
    }

    @Override
    public synchronized List<ToldTerms> terms() {
      return List.copyOf(terms);
    }

    @Override
    public synchronized void tell(Treaty treaty, LocalDate on) {
      terms.add(new ToldTerms(treaty, on));
    }

    @Override
    public List<Weight> weights() {
      return List.of();
    }

    @Override
    public synchronized List<LedgerEntry> entries(TreatyId treaty, long upTo) {
      return entries(0, upTo).stream().filter(e -> e.action().treaty().equals(treaty)).toList();
    }

    @Override
    public synchronized List<LedgerEntry> entries(long after, long upTo) {
      return List.copyOf(entries.subList((int) after, (int) upTo));
    }

    @Override
    public synchronized void add(List<Treaty> added, List<LedgerEntry> recorded) {
      added.forEach(treaty -> terms.add(new ToldTerms(treaty, LocalDate.parse("2020-01-01"))));
      entries.addAll(recorded);
    }

    @Override
    public void add(Weight weight) {
      throw new UnsupportedOperationException("No weights are noted here.");
    }
  }

  @Test
  void a_treaty_asked_for_before_it_is_known_does_not_hide_the_acts_of_the_one_it_refers_to() {
    Notebook notebook = new Notebook();
    notebook.add(List.of(LUMEN), List.of(accession(LUMEN, "AAA"), accession(LUMEN, "AAB")));
    Ledger ledger = new RememberedLedger(notebook);
    assertThat(ledger.entries(PROTOCOL.id())).isEmpty();

    ledger.add(List.of(PROTOCOL), List.of(accession(PROTOCOL, "AAA")));

    assertThat(Requirement.of(ledger.participation(PROTOCOL), DAY).asked()).hasValue(2);
    assertThat(ledger.entries(LUMEN.id())).hasSize(2);
    assertThat(ledger.participation(LUMEN).parties(DAY)).hasSize(2);
  }

  @Test
  void many_threads_may_ask_what_hangs_on_another_treaty_while_acts_come_in() throws Exception {
    Notebook notebook = new Notebook();
    notebook.add(List.of(LUMEN, PROTOCOL), List.of(accession(LUMEN, "AAA")));
    Ledger ledger = new RememberedLedger(notebook);
    AtomicBoolean over = new AtomicBoolean();
    List<Future<?>> readers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 4; i++) {
        LocalDate known = LocalDate.parse("2020-02-01").plusDays(i);
        readers.add(
            threads.submit(() -> {
              while (!over.get()) {
                Participation glow = ledger.participation(PROTOCOL);
                Requirement.of(glow, DAY).asked();
                Requirement.of(ledger.participation(PROTOCOL, known), DAY).asked();
              }
            }));
      }
      try {
        for (int i = 0; i < 100; i++) {
          String state = "Q" + (char) ('M' + i / 26) + (char) ('A' + i % 26);
          ledger.add(List.of(), List.of(accession(LUMEN, state)));
          assertThat(ledger.participation(LUMEN).parties(DAY)).hasSize(i + 2);
        }
      } finally {
        over.set(true);
      }
      for (Future<?> reader : readers) {
        reader.get();
      }
    }
    assertThat(Requirement.of(ledger.participation(PROTOCOL), DAY).asked()).hasValue(68);
  }
}
