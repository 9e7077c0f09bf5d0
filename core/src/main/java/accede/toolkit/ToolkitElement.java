package accede.toolkit;

import accede.participation.TreatyId;
import accede.tables.Table;
import java.util.ArrayList;
import java.util.List;

/// A part that a universalization toolkit should hold.
///
/// @param number its place
/// @param title the question it answers
/// @param brief what it should contain; may be empty
/// @param questions questions it must answer, for the part on frequent questions
public record ToolkitElement(int number, String title, String brief, List<String> questions) {

  /// Copies the questions.
  public ToolkitElement {
    questions = List.copyOf(questions);
  }

  /// The elements that ship for a treaty, in order; none if there is no table.
  public static List<ToolkitElement> shipped(TreatyId treaty) {
    return Table.findShipped("treaties/" + treaty + "/toolkit-elements.csv")
        .map(ToolkitElement::read)
        .orElse(List.of());
  }

  private static List<ToolkitElement> read(Table table) {
    List<ToolkitElement> elements = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      switch (row.required("kind")) {
        case "element" ->
            elements.add(
                new ToolkitElement(
                    elements.size() + 1, row.required("text"), row.text("brief"), List.of()));
        case "question" -> {
          if (elements.isEmpty()) {
            throw row.problem("a question stands before the first element.");
          }
          ToolkitElement last = elements.removeLast();
          List<String> questions = new ArrayList<>(last.questions());
          questions.add(row.required("text"));
          elements.add(new ToolkitElement(last.number(), last.title(), last.brief(), questions));
        }
        default -> throw row.problem("the kind is either element or question.");
      }
    }
    return List.copyOf(elements);
  }
}
