package accede.documents;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/// Sentences in the reader's language, or else in English, kept in a bundle of one package.
public final class Wording {

  private static final ResourceBundle.Control NEVER_THE_MACHINES_LANGUAGE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle bundle;

  private Wording(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /// The few words the shape of paper needs by itself.
  static Wording of(Locale language) {
    return of("accede.documents.wording", language);
  }

  /// The sentences of a bundle on the class path, such as `accede.reporting.report`.
  public static Wording of(String bundle, Locale language) {
    return new Wording(ResourceBundle.getBundle(bundle, language, NEVER_THE_MACHINES_LANGUAGE));
  }

  /// The sentence under a key, where there is one.
  public Optional<String> find(String key) {
    return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
  }

  /// The sentence under a key, its gaps such as `{day}` filled from name and value in turn.
  public String say(String key, String... gaps) {
    String sentence = bundle.getString(key);
    for (int i = 0; i < gaps.length; i += 2) {
      sentence = sentence.replace("{" + gaps[i] + "}", gaps[i + 1]);
    }
    return sentence;
  }

  /// The same where the fillings carry their sources.
  public Text text(String key, Map<String, Text> gaps) {
    return Text.sentence(bundle.getString(key), gaps);
  }
}
