package accede.storage;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
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
        source, SQLDialect.POSTGRES, new Settings().withRenderSchema(false).withBatchSize(500));
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
