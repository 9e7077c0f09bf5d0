package accede.geography;

/// One of the 197 States of the "all States" formula: 193 members of the United Nations, the Holy
/// See, the State of Palestine, Cook Islands and Niue.
///
/// @param code ISO 3166-1 alpha-3
/// @param alpha2 ISO 3166-1 alpha-2
/// @param m49 the three digits of the UN's M49 standard
/// @param capital where a delegation goes; a working seat, no statement on status
/// @param region one of the five M49 regions
/// @param subregion the finest M49 name: the intermediate region where there is one (Western
///   Africa), else the subregion (Eastern Asia)
/// @param group the UN electoral group; [UnGroup#NONE] for four
public record State(
    StateCode code,
    String alpha2,
    String m49,
    City capital,
    UnStatus status,
    Region region,
    String subregion,
    UnGroup group) {

  /// Standing towards the United Nations.
  public enum UnStatus {
    MEMBER,
    OBSERVER,
    OTHER
  }

  /// A city with its coordinates in degrees, north and east positive.
  public record City(String name, double latitude, double longitude) {}
}
