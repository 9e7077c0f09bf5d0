package accede.geography;

/// The ISO 3166-1 alpha-3 code of a State, such as `CHL`. Invented States use the codes the
/// standard leaves to users, `AAA` to `AAZ`.
public record StateCode(String value) implements Comparable<StateCode> {

  /// Three capital letters, or an [IllegalArgumentException] that says so.
  public StateCode {
    if (!value.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException(
          "'" + value + "' is not a State code: three letters are needed, such as CHL.");
    }
  }

  /// The code written in `value`.
  public static StateCode of(String value) {
    return new StateCode(value);
  }

  @Override
  public int compareTo(StateCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
