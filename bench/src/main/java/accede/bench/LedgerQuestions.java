package accede.bench;

import accede.participation.Ledger;
import accede.participation.Matrix;
import accede.participation.Participation;
import accede.participation.Standing;
import accede.participation.StateOnDay;
import accede.participation.Status;
import accede.participation.StatusQuestion;
import accede.participation.Treaty;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// What is asked of the ledger, from memory and from SQL, at several sizes.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx8g", "--enable-native-access=ALL-UNNAMED"})
public class LedgerQuestions {

  /// The same status by SQL alone: who is bound, who has signed, on a day. It is less than ours: no
  /// entry into force, no ordinals, no bounds of uncertain days, no corrections.
  private static final String PLAIN_SQL =
      """
      select state,
        bool_or(kind = 'signature') as signed,
        min(not_after) filter (where kind in ('ratification', 'acceptance', 'approval',
          'accession', 'succession', 'consent', 'definitive-signature', 'formal-confirmation'))
          as deposited,
        max(not_after) filter (where kind = 'withdrawal') as left_on
      from act where treaty = ? and not_after <= ? group by state
      """;

  /// One database with its ledger in memory.
  @State(Scope.Benchmark)
  public static class World {

    /// How many times the real acts.
    @Param({"1", "10", "100"})
    public int size;

    private LedgerWorld world;
    private Connection connection;
    private PreparedStatement query;
    private List<Participation> all;

    /// Opens the database and fills the memory.
    @Setup(Level.Trial)
    public void open() throws SQLException {
      world =
          LedgerWorld.open(
              Path.of(System.getProperty("accede.bench.folder"), Integer.toString(size)));
      all = world.ledger().participations(LocalDate.MAX);
      Matrix.of(all, world.everyState(), world.anyDay());
      connection = world.source().getConnection();
      query = connection.prepareStatement(PLAIN_SQL);
    }

    /// Leaves the database.
    @TearDown(Level.Trial)
    public void close() throws SQLException {
      connection.close();
      world.close();
    }
  }

  /// The status of one treaty on one day from memory, as the program answers it: with the look
  /// whether another program recorded anything.
  @Benchmark
  public int status(World world) {
    return status(world.world, world.world.ledger(), world.world.anyTreaty());
  }

  /// The same in the core alone: every State's standing, and the parties counted.
  @Benchmark
  public int statusInCore(World world) {
    Participation participation = world.all.get(world.world.anyPlace());
    int parties = 0;
    for (StateOnDay on : participation.on(world.world.anyDay(), world.world.everyState())) {
      parties += on.standing() == Standing.PARTY ? 1 : 0;
    }
    return parties;
  }

  /// The first question about a treaty whose entries are in memory: its history is worked out.
  @Benchmark
  public int firstStatus(World world) {
    Treaty treaty = world.world.anyTreaty();
    Participation fresh = Participation.of(treaty, world.world.ledger().entries(treaty.id()));
    return fresh.on(world.world.anyDay(), world.world.everyState()).size();
  }

  /// The same from PostgreSQL alone.
  @Benchmark
  public int statusBySql(World world) throws SQLException {
    world.query.setString(1, world.world.anyTreaty().id().value());
    world.query.setDate(2, Date.valueOf(world.world.anyDay()));
    int parties = 0;
    try (ResultSet rows = world.query.executeQuery()) {
      while (rows.next()) {
        Date deposited = rows.getDate("deposited");
        Date left = rows.getDate("left_on");
        parties += deposited != null && (left == null || left.before(deposited)) ? 1 : 0;
      }
    }
    return parties;
  }

  /// All treaties times all States on a day.
  @Benchmark
  public Matrix matrix(World world) {
    return Matrix.of(world.all, world.world.everyState(), world.world.anyDay());
  }

  /// From the database into memory, every treaty's history worked out.
  @Benchmark
  @Warmup(iterations = 1, time = 1)
  @Measurement(iterations = 3, time = 1)
  public int load(World world) {
    return world.world.freshLedger().participations(LocalDate.MAX).size();
  }

  private static int status(LedgerWorld world, Ledger ledger, Treaty treaty) {
    return Status.of(
            ledger,
            treaty,
            world.states(),
            world.organizations(),
            StatusQuestion.on(world.anyDay()))
        .totals()
        .parties();
  }
}
