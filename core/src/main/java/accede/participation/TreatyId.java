package accede.participation;

/// The short name of a treaty in addresses and commands, such as `att`.
public record TreatyId(String value) implements Comparable<TreatyId> {

  /// Small letters, digits and hyphens, or an [IllegalArgumentException] that says so.
  public TreatyId {
    if (!value.matches("[a-z][a-z0-9-]{0,39}")) {
      throw new IllegalArgumentException(
          "'"
              + value
              + "' cannot name a treaty: small letters, digits and hyphens are needed, such as att.");
    }
  }

  /// The id written in `value`.
  public static TreatyId of(String value) {
    return new TreatyId(value);
  }

  @Override
  public int compareTo(TreatyId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
