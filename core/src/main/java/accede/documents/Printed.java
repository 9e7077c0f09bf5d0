package accede.documents;

/// What may stand on paper: characters a reader can see, no control characters.
final class Printed {

  private Printed() {}

  static String clean(String what, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        throw new IllegalArgumentException(
            "%s holds a control character (U+%04X) at place %d: '%s'. Make it two pieces, or remove it."
                .formatted(what, (int) text.charAt(i), i + 1, text));
      }
    }
    return text;
  }

  static String required(String what, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(what + " must not be empty.");
    }
    return clean(what, text);
  }
}
