package accede.depositary;

import accede.geography.Gazetteer;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which column of a table holds what, told by the headings and never by the place.
final class Columns {

  /// What a column may hold besides acts under a heading of their own.
  enum Role {
    PARTICIPANT,
    /// The name beside a code.
    PRINTED_NAME,
    TREATY,
    TREATY_TITLE,
    ACTION,
    DAY,
    PRECISION,
    NOT_BEFORE,
    NOT_AFTER,
    EFFECT,
    SOURCE,
    RECORDED,
    SUPERSEDES,
    TOWARDS,
    DETAIL,
    NOTE,
    /// The letter of the act in the column of consents.
    TYPE,
    TERRITORIES
  }

  private static final Map<Role, Set<String>> HEADINGS = new EnumMap<>(Role.class);

  static {
    HEADINGS.put(
        Role.PARTICIPANT,
        Set.of(
            "state",
            "states",
            "participant",
            "participants",
            "participante",
            "participantes",
            "state party",
            "states parties",
            "country",
            "countries",
            "party",
            "parties",
            "partij",
            "partijen",
            "land",
            "vertragsstaaten",
            "vertragsstaat",
            "etat",
            "etats",
            "etats parties",
            "etat partie",
            "pays",
            "partie",
            "estado",
            "estados",
            "estado parte",
            "estados partes",
            "pais",
            "parte",
            "iso3",
            "code",
            "state name",
            "staat",
            "staten",
            "name"));
    HEADINGS.put(
        Role.TREATY, Set.of("treaty", "treaty number", "mtdsg no", "verdrag", "traite", "tratado"));
    HEADINGS.put(Role.TREATY_TITLE, Set.of("treaty title", "title of treaty"));
    HEADINGS.put(
        Role.ACTION,
        Set.of(
            "action",
            "actions",
            "action type",
            "type of action",
            "type d action",
            "accion",
            "act",
            "kind of action"));
    HEADINGS.put(
        Role.DAY,
        Set.of(
            "date",
            "day",
            "date of notification deposit",
            "date of notification",
            "date of deposit",
            "date of action",
            "deposited",
            "deposit",
            "fecha",
            "datum",
            "date de notification depot",
            "date de depot",
            "date de notification",
            "date du depot",
            "fecha de notificacion deposito",
            "fecha de deposito",
            "date of receipt of the notification",
            "date of receipt",
            "date de reception de la notification",
            "fecha de recepcion de la notificacion",
            "date of notification deposit of instrument"));
    HEADINGS.put(Role.PRECISION, Set.of("precision"));
    HEADINGS.put(Role.NOT_BEFORE, Set.of("not before"));
    HEADINGS.put(Role.NOT_AFTER, Set.of("not after"));
    HEADINGS.put(
        Role.EFFECT,
        Set.of(
            "effective",
            "in force",
            "effect",
            "date of effect",
            "date of entry into force",
            "entry into force",
            "effective date",
            "date d effet",
            "date de prise d effet",
            "entree en vigueur",
            "date d entree en vigueur",
            "fecha de efecto",
            "entrada en vigor",
            "fecha de entrada en vigor",
            "in werking",
            "inwerkingtreding",
            "inkrafttreten"));
    HEADINGS.put(Role.SOURCE, Set.of("source", "sources"));
    HEADINGS.put(Role.RECORDED, Set.of("recorded"));
    HEADINGS.put(Role.SUPERSEDES, Set.of("supersedes"));
    HEADINGS.put(Role.TOWARDS, Set.of("towards"));
    HEADINGS.put(Role.DETAIL, Set.of("detail"));
    HEADINGS.put(Role.NOTE, Set.of("note", "notes", "remarks"));
    HEADINGS.put(Role.TYPE, Set.of("type", "soort", "typ"));
    HEADINGS.put(
        Role.TERRITORIES, Set.of("territories", "territory", "territoires", "territorios"));
  }

  private final Map<Role, Integer> roles = new EnumMap<>(Role.class);
  private final Map<Integer, ColumnHeading> acts = new LinkedHashMap<>();

  private Columns() {}

  /// Reads the headings of a table.
  static Columns of(List<Sheet.Cell> headings) {
    Columns columns = new Columns();
    for (int at = 0; at < headings.size(); at++) {
      columns.place(headings.get(at).text(), at);
    }
    columns.settle(headings);
    return columns;
  }

  private void place(String heading, int at) {
    String folded = Gazetteer.fold(heading);
    Optional<Role> role =
        HEADINGS.entrySet().stream()
            .filter(entry -> entry.getValue().contains(folded))
            .map(Map.Entry::getKey)
            .findFirst();
    if (role.isEmpty()) {
      ColumnHeading.read(heading).ifPresent(acts -> this.acts.put(at, acts));
    } else if (role.get() == Role.PARTICIPANT && roles.containsKey(Role.PARTICIPANT)) {
      roles.putIfAbsent(Role.PRINTED_NAME, at);
    } else {
      roles.putIfAbsent(role.get(), at);
    }
  }

  /// A table with an action in each row has no acts under headings; one without a heading we know
  /// for the participants names them in its first column.
  private void settle(List<Sheet.Cell> headings) {
    if (isLong()) {
      acts.clear();
    } else if (!acts.isEmpty() && !roles.containsKey(Role.PARTICIPANT) && !acts.containsKey(0)) {
      roles.values().remove(0);
      roles.put(Role.PARTICIPANT, 0);
    }
    roles.values().removeIf(at -> at >= headings.size());
  }

  /// Whether each row is one act, with its action and its day in columns of their own.
  boolean isLong() {
    return has(Role.PARTICIPANT) && has(Role.ACTION) && has(Role.DAY);
  }

  /// Whether each row lists the territories to which a State extends the treaty.
  boolean isTerritorial() {
    return has(Role.PARTICIPANT) && has(Role.TERRITORIES) && has(Role.DAY) && acts.isEmpty();
  }

  /// Whether the table holds acts at all.
  boolean holdsActs() {
    return isLong() || isTerritorial() || (has(Role.PARTICIPANT) && !acts.isEmpty());
  }

  /// Whether it is a table as we write it ourselves.
  boolean isOurs() {
    return isLong() && has(Role.RECORDED) && has(Role.SUPERSEDES);
  }

  boolean has(Role role) {
    return roles.containsKey(role);
  }

  /// The columns of acts with their headings, from left to right.
  Map<Integer, ColumnHeading> acts() {
    return acts;
  }

  /// The cells of a row in which the days of acts stand.
  Stream<String> days(Sheet.Row row) {
    return Stream.concat(acts.keySet().stream(), Stream.ofNullable(roles.get(Role.DAY)))
        .filter(at -> at < row.cells().size())
        .map(at -> row.cells().get(at).text());
  }

  /// The cell of a row; empty where the row or the table has none.
  String text(Sheet.Row row, Role role) {
    Integer at = roles.get(role);
    return at == null || at >= row.cells().size() ? "" : row.cells().get(at).text();
  }
}
