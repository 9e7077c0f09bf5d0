package accede.web;

import accede.participation.StatusQuestion;
import accede.participation.Treaty;
import accede.workbench.Workbench;
import java.time.LocalDate;

/// The address under which a page gives the same answer for ever: it names the day asked for and
/// the day of knowledge. What is recorded today still counts today, so an address that needs
/// today's records is final only from tomorrow.
///
/// @param address empty where there is none
/// @param finality the key of the words that say from when on it is final
record Citation(String address, String finality) {

  static final Citation NONE = new Citation("", "");

  /// The address of a page.
  ///
  /// @param rest what else the page was asked
  static Citation of(
      Workbench workbench, Treaty treaty, String path, StatusQuestion question, Asked rest) {
    LocalDate today = workbench.today();
    LocalDate known =
        question
            .findKnown()
            .map(day -> day.isAfter(today) ? today : day)
            .orElseGet(() -> lastDayThatTellsAll(workbench, treaty, today));
    Asked query = rest.with("on", question.on().toString()).with("known", known.toString());
    return new Citation(
        path + query.query(), known.isBefore(today) ? "cite.final" : "cite.tomorrow");
  }

  /// Yesterday where nothing that bears on the treaty was recorded since, else today. The ledger
  /// hands out the same history as long as it knows nothing more.
  private static LocalDate lastDayThatTellsAll(
      Workbench workbench, Treaty treaty, LocalDate today) {
    LocalDate yesterday = today.minusDays(1);
    boolean nothingSince =
        workbench.ledger().participation(treaty, yesterday)
            == workbench.ledger().participation(treaty);
    return nothingSince ? yesterday : today;
  }
}
