package accede.outreach;

/// Somebody met: the name as printed and our proposal of its type.
public record Counterpart(String name, Type type) {

  /// What kind of body or person a counterpart is.
  public enum Type {
    MINISTRY,
    GOVERNMENT,
    PARLIAMENT,
    DELEGATION,
    INTERNATIONAL_ORGANIZATION,
    REGIONAL_ORGANIZATION,
    CIVIL_SOCIETY,
    ACADEMIA,
    INDUSTRY,
    PERSON
  }
}
