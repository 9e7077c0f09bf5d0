package accede.storage;

import accede.access.Reader;
import accede.access.Refused;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// How the tables are spoken to, and how what is unknown is written down.
final class Sql {

  static {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
  }

  private Sql() {}

  static DSLContext over(DataSource source) {
    return DSL.using(
            source, SQLDialect.POSTGRES, new Settings().withRenderSchema(false).withBatchSize(500))
        .configuration()
        .derive(new Refusing(source))
        .dsl();
  }

  /// Tells apart what the database refuses a reader from what is wrong with the program.
  private record Refusing(DataSource source) implements ExecuteListener {

    /// The SQL standard's word for a missing privilege; row-level security says the same.
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @Override
    public void exception(ExecuteContext context) {
      SQLException trouble = context.sqlException();
      if (trouble != null && INSUFFICIENT_PRIVILEGE.equals(trouble.getSQLState())) {
        Refused refused =
            new Refused(
                source instanceof AskingSource asking ? asking.reader() : new Reader.Operator(),
                said(String.valueOf(trouble.getMessage())));
        refused.initCause(trouble);
        context.exception(refused);
      }
    }

    /// The sentence itself, without where in the database it was said.
    private static String said(String message) {
      return message.lines().findFirst().orElse("").replaceFirst("^ERROR: *", "");
    }
  }

  /// A day as a column has it: no value where none is known.
  static @Nullable LocalDate column(LocalDate day) {
    return day.equals(LocalDate.MIN) ? null : day;
  }

  /// A column's day as the records have it.
  static LocalDate day(@Nullable LocalDate column) {
    return column == null ? LocalDate.MIN : column;
  }

  static String[] array(List<?> values) {
    return values.stream().map(Object::toString).toArray(String[]::new);
  }
}
