package accede.exchange;

import accede.documents.Document;

/// The short line at the top of every page but the first: the symbol, or else the title.
final class RunningHead {

  private static final int LONGEST = 90;

  private RunningHead() {}

  static String of(Document document) {
    String symbol = document.masthead().symbol();
    String head = symbol.isEmpty() ? document.titleLine() : symbol;
    if (head.length() <= LONGEST) {
      return head;
    }
    int space = head.lastIndexOf(' ', LONGEST);
    return head.substring(0, space > 0 ? space : LONGEST) + "…";
  }
}
