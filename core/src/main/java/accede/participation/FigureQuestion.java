package accede.participation;

import accede.geography.Universe;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which figure is to be proved, and beside which other days.
///
/// @param known only what was on record by the end of this day; null for all that is known
/// @param scheme the grouping of which a group is asked for; null for the whole universe
/// @param group the key of that group, such as `africa`; null with the scheme
/// @param since an earlier day of the world to compare with
/// @param sinceKnown an earlier day of knowledge to compare with
public record FigureQuestion(
    Figure figure,
    LocalDate on,
    @Nullable LocalDate known,
    Universe universe,
    @Nullable Scheme scheme,
    @Nullable String group,
    @Nullable LocalDate since,
    @Nullable LocalDate sinceKnown) {

  /// Refuses to look back from an earlier day to a later one, and a group without its grouping.
  public FigureQuestion {
    if (since != null && since.isAfter(on)) {
      throw new IllegalArgumentException(
          "What changed since " + since + " cannot be told on " + on + ", which is earlier.");
    }
    if (sinceKnown != null && known != null && sinceKnown.isAfter(known)) {
      throw new IllegalArgumentException(
          "What was learnt since "
              + sinceKnown
              + " cannot be told as known on "
              + known
              + ", which is earlier.");
    }
    if ((scheme == null) != (group == null)) {
      throw new IllegalArgumentException("A group and its grouping are needed together.");
    }
  }

  /// A figure of all 197 States on a day, with all that is known.
  public static FigureQuestion of(Figure figure, LocalDate on) {
    return new FigureQuestion(figure, on, null, Universe.ALL_STATES, null, null, null, null);
  }

  /// The same, beside an earlier day of the world.
  public FigureQuestion since(LocalDate day) {
    return new FigureQuestion(figure, on, known, universe, scheme, group, day, sinceKnown);
  }

  /// The same, beside an earlier day of knowledge.
  public FigureQuestion sinceKnown(LocalDate day) {
    return new FigureQuestion(figure, on, known, universe, scheme, group, since, day);
  }

  /// The same, as known on a day.
  public FigureQuestion asKnownOn(LocalDate day) {
    return new FigureQuestion(figure, on, day, universe, scheme, group, since, sinceKnown);
  }

  /// The same, of one group.
  public FigureQuestion of(Scheme grouping, String key) {
    return new FigureQuestion(figure, on, known, universe, grouping, key, since, sinceKnown);
  }

  /// The day of knowledge, if one is asked for.
  public Optional<LocalDate> findKnown() {
    return Optional.ofNullable(known);
  }

  /// The group asked for, if one is.
  public Optional<String> findGroup() {
    return Optional.ofNullable(group);
  }

  /// The earlier day of the world, if one is asked for.
  public Optional<LocalDate> findSince() {
    return Optional.ofNullable(since);
  }

  /// The earlier day of knowledge, if one is asked for.
  public Optional<LocalDate> findSinceKnown() {
    return Optional.ofNullable(sinceKnown);
  }
}
