package accede.documents;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One line of text, however long, made of runs.
public record Text(List<Inline> runs) {

  /// No words at all: an empty cell, an item without a label.
  public static final Text NONE = new Text(List.of());

  private static final Pattern GAP = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)\\}");

  public Text {
    runs = List.copyOf(runs);
  }

  /// Plain words.
  public static Text of(String words) {
    return words.isEmpty() ? NONE : new Text(List.of(new Inline.Words(words)));
  }

  /// A translated sentence whose gaps, such as `{states}`, are filled with text that may carry its
  /// source. Every gap must be filled and every filling used.
  public static Text sentence(String sentence, Map<String, Text> gaps) {
    List<Inline> runs = new ArrayList<>();
    TreeSet<String> unused = new TreeSet<>(gaps.keySet());
    Matcher gap = GAP.matcher(sentence);
    int read = 0;
    while (gap.find()) {
      String name = gap.group(1);
      Text filling = gaps.get(name);
      if (filling == null) {
        throw new IllegalArgumentException(
            "Nothing fills the gap {" + name + "} of the sentence '" + sentence + "'.");
      }
      unused.remove(name);
      runs.addAll(of(sentence.substring(read, gap.start())).runs);
      runs.addAll(filling.runs);
      read = gap.end();
    }
    if (!unused.isEmpty()) {
      throw new IllegalArgumentException(
          "The sentence '" + sentence + "' has no gap for " + unused + ".");
    }
    runs.addAll(of(sentence.substring(read)).runs);
    return new Text(runs);
  }

  /// A figure or a phrase with the record it rests on.
  public static Text sourced(String words, String source) {
    return new Text(List.of(new Inline.Sourced(of(words), source)));
  }

  /// Stressed words.
  public static Text emphasis(String words) {
    return new Text(List.of(new Inline.Emphasis(of(words))));
  }

  /// Words that carry weight.
  public static Text strong(String words) {
    return strong(of(words));
  }

  /// Text that carries weight.
  public static Text strong(Text text) {
    return new Text(List.of(new Inline.Strong(text)));
  }

  /// A symbol, kept together and in its own direction.
  public static Text name(String symbol) {
    return name(symbol, Locale.ROOT);
  }

  /// A name in another language than the text around it.
  public static Text name(String name, Locale language) {
    return new Text(List.of(new Inline.Name(name, language)));
  }

  /// Words that lead to an address.
  public static Text link(String words, URI target) {
    return new Text(List.of(new Inline.Link(of(words), target)));
  }

  /// An address that shows itself.
  public static Text link(URI target) {
    return new Text(List.of(new Inline.Link(name(target.toString()), target)));
  }

  /// This text, then more words.
  public Text plus(String words) {
    return plus(of(words));
  }

  /// This text, then another.
  public Text plus(Text next) {
    List<Inline> joined = new ArrayList<>(runs);
    joined.addAll(next.runs);
    return new Text(joined);
  }

  /// The characters a reader sees, without any marking.
  public String plain() {
    return runs.stream().map(Inline::plain).collect(Collectors.joining());
  }

  /// Whether there is nothing to read.
  public boolean isEmpty() {
    return plain().isBlank();
  }
}
