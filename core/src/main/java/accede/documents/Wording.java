package accede.documents;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/// The few words the shape of paper needs by itself, in the reader's language or else in English.
final class Wording {

  private static final ResourceBundle.Control NEVER_THE_MACHINES_LANGUAGE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle bundle;

  private Wording(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  static Wording of(Locale language) {
    return new Wording(
        ResourceBundle.getBundle(
            "accede.documents.wording", language, NEVER_THE_MACHINES_LANGUAGE));
  }

  Optional<String> find(String key) {
    return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
  }

  /// The sentence under a key, its gaps such as `{day}` filled from name and value in turn.
  String say(String key, String... gaps) {
    String sentence = bundle.getString(key);
    for (int i = 0; i < gaps.length; i += 2) {
      sentence = sentence.replace("{" + gaps[i] + "}", gaps[i + 1]);
    }
    return sentence;
  }
}
