package accede.reading;

import accede.geography.Gazetteer;
import accede.geography.StateCode;
import accede.mandates.Appointment;
import accede.reading.Passage.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds who holds or was called to which office, where the State stands in brackets.
final class AppointmentReader {

  private static final String NAME =
      "(?:(?:Ambassador|Mr\\.?|Ms\\.?|Mrs\\.?|Dr\\.?|H\\.E\\.|Her Excellency|His Excellency) ){0,2}"
          + "(\\p{Lu}[\\p{L}’'.-]+(?: (?:\\p{Lu}[\\p{L}’'.-]+|de|di|da|van|von|del|bin|al)){1,5})";
  private static final String ORIGIN = " \\(([^()]{2,120})\\)";
  private static final Pattern HOLDS =
      Pattern.compile(
          "\\bthe (\\p{Lu}[\\p{L}0-9 ]{0,40}?(?:President|Chair|Co-[Cc]hair|Vice-President|Facilitator|Rapporteur)), "
              + NAME
              + ORIGIN);
  private static final Pattern APPOINTED =
      Pattern.compile(
          "(?:[Tt]he )?(\\p{Lu}[\\p{L}0-9 ]{1,60}?) (?:appointed|elected|designated|named) "
              + NAME
              + ORIGIN
              + " as (?:the |an? |its )?(\\p{Lu}[\\p{L}-]*(?: (?:of the |of |for the )?\\p{Lu}[\\p{L}0-9-]*){0,8})");

  private final Gazetteer gazetteer;
  private final LocalDate issued;
  private final List<Appointment> found = new ArrayList<>();

  private AppointmentReader(Gazetteer gazetteer, LocalDate issued) {
    this.gazetteer = gazetteer;
    this.issued = issued;
  }

  static List<Appointment> read(List<Passage> passages, Gazetteer gazetteer, LocalDate issued) {
    AppointmentReader reader = new AppointmentReader(gazetteer, issued);
    passages.stream()
        .filter(passage -> passage.is(Kind.PARAGRAPH) || passage.is(Kind.ITEM))
        .forEach(passage ->
            Sentences.of(passage.text())
                .forEach(sentence -> reader.take(sentence, passage.line())));
    return List.copyOf(reader.found);
  }

  private void take(String sentence, int line) {
    Matcher holds = HOLDS.matcher(sentence);
    while (holds.find()) {
      add(holds.group(1), holds.group(2), holds.group(3), "", LocalDate.MIN, line);
    }
    Matcher appointed = APPOINTED.matcher(sentence);
    while (appointed.find()) {
      LocalDate on =
          DatePhrase.firstIn(sentence.substring(0, appointed.start()), 0)
              .map(phrase -> phrase.date().from())
              .orElse(LocalDate.MIN);
      add(appointed.group(4), appointed.group(2), appointed.group(3), appointed.group(1), on, line);
    }
  }

  /// Brackets may hold the State and another office: "Finland, CSP3 President".
  private void add(String office, String holder, String origin, String by, LocalDate on, int line) {
    String[] parts = origin.split(", ", 2);
    LocalDate day = on.equals(LocalDate.MIN) ? issued : on;
    List<StateCode> states =
        gazetteer.find(parts[0], day).map(Gazetteer.Found::state).stream().toList();
    found.add(new Appointment(office, holder, states, by, on, line));
    if (parts.length == 2 && parts[1].length() < 60) {
      found.add(new Appointment(parts[1], holder, states, "", LocalDate.MIN, line));
    }
  }
}
