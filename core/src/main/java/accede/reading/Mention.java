package accede.reading;

import accede.geography.StateCode;

/// A State's name or adjective in a text, outside other proper names.
///
/// @param context the words around the name within its piece of a list
record Mention(StateCode state, int start, int end, Context context) {

  /// What the words around a name make of it.
  enum Context {
    /// The name stands alone in its piece of a list: "Tonga, Thailand".
    ALONE,
    /// Those who act for the State: "Permanent Mission of Spain", "German authorities".
    OFFICIAL,
    /// Others of that State, or others in it: "US NGOs", "delegation of the Union to China".
    OTHER
  }
}
