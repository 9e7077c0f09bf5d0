package accede.exchange;

import accede.documents.Document;
import java.util.Locale;

/// Which way a run of characters is read.
final class Direction {

  private Direction() {}

  /// By its language where that is known, else by its first letter that has a direction.
  static boolean rightToLeft(String text, Locale language) {
    if (!language.getLanguage().isEmpty()) {
      return Document.rightToLeft(language);
    }
    return text.codePoints()
        .map(Character::getDirectionality)
        .filter(direction ->
            direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT || isRightToLeft(direction))
        .mapToObj(Direction::isRightToLeft)
        .findFirst()
        .orElse(false);
  }

  private static boolean isRightToLeft(int direction) {
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
