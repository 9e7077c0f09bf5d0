package accede.organizations;

/// A body that may open a door: a regional organization, a United Nations office, an association.
///
/// @param code the abbreviation it is known by, such as `ASEAN`
/// @param kind as in the table: `regional`, `political`, `un`, …
public record Organization(String code, String name, String kind) {}
