package accede.documents;

import java.net.URI;
import java.util.Locale;

/// A run inside a line of text.
public sealed interface Inline {

  /// The characters a reader sees, without any marking.
  String plain();

  /// Plain words.
  record Words(String text) implements Inline {
    public Words {
      Printed.clean("A run of words", text);
    }

    @Override
    public String plain() {
      return text;
    }
  }

  /// Words stressed, printed in italics where the script has them.
  record Emphasis(Text text) implements Inline {
    @Override
    public String plain() {
      return text.plain();
    }
  }

  /// Words that carry weight, printed bold.
  record Strong(Text text) implements Inline {
    @Override
    public String plain() {
      return text.plain();
    }
  }

  /// Words that lead somewhere: a web page, a mail address.
  record Link(Text text, URI target) implements Inline {
    public Link {
      if (!target.isAbsolute()) {
        throw new IllegalArgumentException(
            "A link on paper needs its whole address, and '" + target + "' is only a part of one.");
      }
    }

    @Override
    public String plain() {
      return text.plain();
    }
  }

  /// A symbol, or a name in another language, whose direction must not disturb the words around it.
  ///
  /// @param language [Locale#ROOT] for a symbol or where the language is not known
  record Name(String text, Locale language) implements Inline {
    public Name {
      Printed.required("A name", text);
    }

    @Override
    public String plain() {
      return text;
    }
  }

  /// Words, most often a figure, with the record they rest on.
  ///
  /// @param source a short reference, such as `meeting WGTU 1, attendance`
  record Sourced(Text text, String source) implements Inline {
    public Sourced {
      Printed.required("A source", source);
    }

    @Override
    public String plain() {
      return text.plain();
    }
  }
}
