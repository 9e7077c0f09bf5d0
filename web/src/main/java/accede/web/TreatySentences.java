package accede.web;

import accede.geography.StateCode;
import accede.participation.ActDay;
import accede.participation.ActSources;
import accede.participation.Delay;
import accede.participation.Participation;
import accede.participation.Requirement;
import accede.participation.StateOnDay;
import accede.participation.Treaty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What the pages say of a treaty itself, as far as its clauses are known: its number, when it
/// entered into force and how that is known, what is missing where it has not, and how far the acts
/// on record reach.
final class TreatySentences {

  private static final String FROM_MEMORY = "from memory";
  private static final ActSources SOURCES = ActSources.shipped();

  private final Treaty treaty;
  private final Words words;

  TreatySentences(Treaty treaty, Words words) {
    this.treaty = treaty;
    this.words = words;
  }

  /// Its number, if it has one, and its entry into force.
  String about(Participation participation, LocalDate day) {
    List<String> sentences = new ArrayList<>();
    if (!treaty.number().isEmpty()) {
      sentences.add(words.fill("treaty.number", Map.of("number", treaty.number())));
    }
    sentences.add(force(participation, day));
    sentences.addAll(basis(participation));
    return String.join(" ", sentences);
  }

  /// When it entered, or enters, into force.
  String force(Participation participation, LocalDate day) {
    return participation
        .findEntryIntoForce()
        .map(from ->
            words.fill(
                participation.inForceOn(day) ? "treaty.in-force-since" : "treaty.in-force-from",
                Map.of("day", words.day(from))))
        .orElseGet(() -> words.say("treaty.not-in-force"));
  }

  /// How the day of entry into force is known.
  private List<String> basis(Participation participation) {
    Optional<Treaty.Clause> stated = treaty.findClause("entered into force");
    Optional<ActDay> byRule = participation.findEntryIntoForceByRule();
    if (stated.isEmpty()) {
      return byRule.isPresent() ? List.of(words.say("treaty.by-rule")) : List.of();
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(words.fill("treaty.stated", Map.of("source", source(stated.get()))));
    byRule.ifPresent(day ->
        sentences.add(
            day.toString().equals(stated.get().value())
                ? words.say("treaty.agrees")
                : words.fill("treaty.differs", Map.of("day", words.day(day)))));
    return sentences;
  }

  private String source(Treaty.Clause clause) {
    return clause.source().startsWith(FROM_MEMORY)
        ? words.say("source.memory")
        : SOURCES.find(clause.source()).map(ActSources.ActSource::title).orElse(clause.source());
  }

  /// What is missing for its entry into force; empty where nothing is, or will be from a day on.
  String missing(Requirement requirement) {
    if (requirement.participation().findEntryIntoForce().isPresent()) {
      return "";
    }
    int named = requirement.named().size();
    if (named > 0) {
      return words.fill(
          "force.named", Map.of("all", named, "n", requirement.namedMissing().size()));
    }
    OptionalInt needed = requirement.stillNeeded();
    return needed.isPresent()
        ? words.fill(
            "force.instruments",
            Map.of(
                "n",
                needed.getAsInt(),
                "have",
                requirement.instruments(),
                "asked",
                requirement.asked().orElse(0)))
        : words.say("force.unknown");
  }

  /// The named States whose instruments are missing.
  static List<StateCode> missingStates(Requirement requirement) {
    return requirement.participation().findEntryIntoForce().isPresent()
        ? List.of()
        : requirement.namedMissing().stream().map(StateOnDay::state).toList();
  }

  /// How far the acts on record reach; empty where that is not known.
  String completeUntil() {
    return treaty
        .findCompleteUntil()
        .map(until -> words.fill("complete.until", Map.of("day", words.day(until))))
        .orElse("");
  }

  /// That later acts may be missing, where the day asked for lies after those known to be complete.
  String notComplete(LocalDate day) {
    return treaty
        .findCompleteUntil()
        .filter(day::isAfter)
        .map(until ->
            words.fill("complete.notice", Map.of("until", words.day(until), "day", words.day(day))))
        .orElse("");
  }

  /// From when it binds a State.
  ///
  /// @param force when the treaty itself entered into force, if it did
  String bindsFrom(Optional<ActDay> force) {
    Optional<Delay> delay = treaty.findDelayForEach();
    if (delay.isEmpty()) {
      return words.say("rule.in-force-unknown");
    }
    String wait = delay(delay.get());
    return force
        .map(day ->
            words.fill(together("rule.in-force"), Map.of("delay", wait, "day", words.day(day))))
        .orElseGet(() -> words.say("rule.in-force-none"));
  }

  /// The same where every instrument stands for itself.
  String bindsEach() {
    return treaty
        .findDelayForEach()
        .map(delay -> words.fill("rule.in-force-each", Map.of("delay", delay(delay))))
        .orElseGet(() -> words.say("rule.in-force-unknown"));
  }

  /// The rule by which it binds a State that has consented.
  String rule() {
    return treaty
        .findDelayForEach()
        .map(delay -> words.fill(together("state.rule"), Map.of("delay", delay(delay))))
        .orElseGet(() -> words.say("rule.in-force-unknown"));
  }

  /// The words for a treaty that enters into force at once for all who consented before.
  private String together(String key) {
    return treaty.earlierInstrumentsTakeEffectTogether() ? key + "-after" : key;
  }

  /// A delay counted from the deposit.
  private String delay(Delay delay) {
    return switch (delay) {
      case Delay.Days(int n) -> words.fill("delay.days", Map.of("n", n));
      case Delay.Months(int n) -> words.fill("delay.months", Map.of("n", n));
      case Delay.Years(int n) -> words.fill("delay.years", Map.of("n", n));
      case Delay.None() -> words.say("delay.none");
      case Delay.FirstDayOfMonth(int n) -> words.fill("delay.first-of-month", Map.of("n", n));
      case Delay.FirstDayOfMonthAfter(int n) ->
          words.fill("delay.first-of-month-after", Map.of("n", n));
    };
  }
}
