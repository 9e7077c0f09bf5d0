package accede.participation;

import static org.assertj.core.api.Assertions.assertThat;

import accede.geography.Lineage;
import accede.participation.LedgerFinding.Certainty;
import accede.participation.LedgerFinding.Kind;
import accede.tables.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the law of treaties finds in the ledgers of invented States, and what it lets pass.
class LedgerCheckTest {

  private static final String TERMS =
      """
      clause,value,article,source
      title,Lumen Convention,,invented
      adopted,2020-01-01,,invented
      opened for signature,2020-02-03,art. 8.1,invented
      closed for signature,2021-02-01,art. 8.1,invented
      participants,all States,art. 8,invented
      threshold,2 instruments,art. 9,invented
      delay,90 days,art. 9,invented
      delay for each State,1 month,art. 9,invented
      withdrawal notice,6 months,art. 10,invented
      reservations,not allowed,art. 11,invented
      """;

  /// In force from 2020-06-30; nothing in it goes against the law.
  private static final String TWO_JOIN =
      """
      AAA,signature,2020-02-03
      AAA,ratification,2020-03-02
      AAB,signature,2020-02-03
      AAB,ratification,2020-04-01
      """;

  private static final Lineage LINEAGE =
      Lineage.from(
          Table.parse(
              "participants",
              """
              code,kind,from,until
              AAR,former-state,1990-01-01,2020-05-31
              AAY,organization,,
              AAZ,territory,,
              """),
          Table.parse(
              "successions",
              """
              predecessor,successor,on,kind,existed_before
              AAR,AAS,2020-06-01,dissolution,
              AAR,AAT,2020-06-01,dissolution,yes
              """));

  private static Treaty treaty(String terms) {
    return Treaty.from(TreatyId.of("lumen"), Table.parse("lumen terms", terms));
  }

  private static List<LedgerEntry> acts(String treaty, String lines) {
    StringBuilder table =
        new StringBuilder(
            "treaty,source,recorded,"
                + "state,action,date,not_before,not_after,effective,supersedes,towards,detail\n");
    lines.lines().forEach(line -> table.append(treaty + ",invented,2030-01-01," + line + "\n"));
    return ActsTable.read(Table.parse("acts", table.toString()));
  }

  private static List<String> found(String terms, String lines) {
    return told(LedgerCheck.of(participation(terms, lines), List.of()));
  }

  private static Participation participation(String terms, String lines) {
    return Participation.asKnownOn(
        treaty(terms), acts("lumen", lines), LocalDate.MAX, surroundings(Optional.empty()));
  }

  private static Surroundings surroundings(Optional<Participation> parent) {
    return new Surroundings() {
      @Override
      public Optional<Participation> participation(TreatyId other) {
        return parent;
      }

      @Override
      public Lineage lineage() {
        return LINEAGE;
      }
    };
  }

  private static List<String> told(List<LedgerFinding> findings) {
    return findings.stream()
        .map(finding ->
            (finding.findState().map(Object::toString).orElse("-")
                + " "
                + finding.kind().word()
                + " "
                + finding.certainty().word()))
        .toList();
  }

  private static List<String> found(String lines) {
    return found(TERMS, TWO_JOIN + lines);
  }

  @Test
  void a_ledger_in_order_gives_no_finding() {
    assertThat(found("")).isEmpty();
    assertThat(
            found(
                """
                AAC,signature,2020-02-03
                AAC,ratification,2021-03-01
                AAC,withdrawal,2021-09-01
                AAC,accession,2023-01-16
                AAD,accession,2021-03-01
                """))
        .isEmpty();
  }

  @Test
  void nothing_is_done_before_the_text_is_adopted() {
    assertThat(found("AAC,declaration,2019-12-31\n"))
        .containsExactly("AAC before-adoption certain");
    assertThat(found("AAC,declaration,2020-01-01\n")).isEmpty();
    assertThat(found("AAC,declaration,2020,2019-12-02,2020-01-31\n")).isEmpty();
  }

  @Test
  void a_signature_waits_for_the_opening() {
    assertThat(found("AAC,signature,2020-02-02\n"))
        .containsExactly("AAC signature-before-opening certain");
    assertThat(found("AAC,signature,2020-02-03\n")).isEmpty();
    assertThat(found("AAC,signature,2020-02\n")).isEmpty();
  }

  @Test
  void a_signature_comes_no_later_than_the_closing() {
    assertThat(found("AAC,signature,2021-02-02\n"))
        .containsExactly("AAC signature-after-closing certain");
    assertThat(found("AAC,signature,2021-02-01\n")).isEmpty();
  }

  @Test
  void a_signature_succeeded_to_may_be_dated_later() {
    String signedByThePredecessor = "AAR,signature,2020-03-02\n";
    assertThat(found(signedByThePredecessor + "AAS,signature,2021-02-02,,,,,,succession\n"))
        .isEmpty();
  }

  @Test
  void entry_into_force_may_close_the_signature() {
    String terms =
        TERMS.replace("closed for signature,2021-02-01", "closed for signature,entry into force");
    assertThat(found(terms, TWO_JOIN + "AAC,signature,2020-07-01\n"))
        .containsExactly("AAC signature-after-closing certain");
    assertThat(found(terms, TWO_JOIN + "AAC,signature,2020-06-30\n")).isEmpty();
  }

  @Test
  void a_ratification_rests_on_a_signature() {
    assertThat(found("AAC,acceptance,2020-05-04\n"))
        .containsExactly("AAC consent-without-signature likely");
    assertThat(found("AAC,ratification,2020-05-04\nAAC,signature,2020-05-05\n"))
        .containsExactly("AAC consent-without-signature likely");
    assertThat(found("AAC,ratification,2020-05-04\nAAC,signature,2020-05-04\n")).isEmpty();
  }

  @Test
  void where_nothing_is_signed_a_ratification_needs_no_signature() {
    String unsigned = TERMS.replaceAll("(?m)^(opened|closed) for signature.*\n", "");
    assertThat(found(unsigned, "AAC,acceptance,2020-05-04\nAAD,approval,2020-05-04\n")).isEmpty();
  }

  @Test
  void a_ledger_without_any_signature_is_told_once() {
    assertThat(found(TERMS, "AAC,ratification,2020-05-04\nAAD,ratification,2020-05-04\n"))
        .containsExactly("- signatures-missing likely");
    assertThat(found(TERMS, "AAC,accession,2020-05-04\n")).isEmpty();
  }

  @Test
  void an_accession_waits_for_the_opening() {
    assertThat(found("AAC,accession,2020-01-31\n"))
        .containsExactly("AAC accession-before-opening certain");
    assertThat(found("AAC,accession,2020-02-03\n")).isEmpty();
  }

  @Test
  void entry_into_force_may_open_the_accession() {
    String terms = TERMS + "open for accession,entry into force,art. 8.3,invented\n";
    assertThat(found(terms, TWO_JOIN + "AAC,accession,2020-06-29\n"))
        .containsExactly("AAC accession-before-opening likely");
    assertThat(found(terms, TWO_JOIN + "AAC,accession,2020-06-30\n")).isEmpty();
  }

  @Test
  void a_signatory_does_not_accede() {
    String signed = "AAC,signature,2020-03-02\n";
    assertThat(found(signed + "AAC,accession,2020-05-04\n"))
        .containsExactly("AAC accession-by-signatory likely");
    assertThat(found(signed + "AAC,accession,2021-03-01\n"))
        .containsExactly("AAC accession-by-signatory suspected");
    assertThat(found(signed + "AAC,withdrawal-of-signature,2020-04-01\nAAC,accession,2020-05-04\n"))
        .isEmpty();
  }

  @Test
  void one_who_is_bound_is_not_bound_again() {
    assertThat(found("AAA,accession,2022-03-01\n").stream().sorted())
        .containsExactly("AAA accession-by-signatory suspected", "AAA second-consent likely");
    assertThat(found("AAA,withdrawal,2021-06-01\nAAA,accession,2022-03-01\n")).isEmpty();
  }

  @Test
  void a_finding_names_both_places_the_article_and_what_to_do() {
    LedgerFinding finding =
        LedgerCheck.of(participation(TERMS, TWO_JOIN + "AAA,ratification,2022-03-01\n"), List.of())
            .getFirst();
    assertThat(finding.entry()).hasToString("ratification 2022-03-01");
    assertThat(finding.against()).isEqualTo("ratification 2020-03-02");
    assertThat(finding.reason()).contains("VCLT arts. 11, 54");
    assertThat(finding.advice()).contains("correction");
  }

  @Test
  void formal_confirmation_is_for_organizations() {
    String terms = TERMS.replace("all States", "all States; organizations");
    assertThat(found(terms, TWO_JOIN + "AAC,formal-confirmation,2020-05-04\n"))
        .containsExactly("AAC formal-confirmation-by-state likely");
    assertThat(found(terms, TWO_JOIN + "AAY,formal-confirmation,2020-05-04\n")).isEmpty();
  }

  @Test
  void organizations_and_territories_join_where_they_may() {
    assertThat(found("AAY,signature,2020-03-02\n")).containsExactly("AAY not-admitted certain");
    assertThat(found("AAZ,accession,2020-03-02\n")).containsExactly("AAZ not-admitted likely");
    assertThat(found("AAY,declaration,2020-03-02\n")).isEmpty();
    String open = TERMS.replace("all States", "all States; organizations");
    assertThat(found(open, TWO_JOIN + "AAY,signature,2020-03-02\n")).isEmpty();
  }

  @Test
  void consent_to_a_protocol_follows_consent_to_its_parent() {
    String protocol =
        """
        clause,value,article,source
        title,Lumen Protocol,,invented
        participants,all States; parties to lumen,art. 3,invented
        """;
    String parent = TWO_JOIN + "AAC,signature,2020-02-03\n";
    assertThat(
            foundBeside(
                parent,
                TERMS,
                protocol,
                "AAA,consent,2020-03-02\nAAB,consent,2020-03-31\nAAC,consent,2020-05-04\n"))
        .containsExactly("AAB parent-not-bound likely", "AAC parent-not-bound likely");
    assertThat(foundBeside(parent, TERMS, protocol, "AAB,consent,2020-04-01\n")).isEmpty();
  }

  @Test
  void a_parents_ledger_that_ends_before_says_nothing() {
    String protocol =
        """
        clause,value,article,source
        title,Lumen Protocol,,invented
        participants,parties to lumen,art. 3,invented
        """;
    String terms = TERMS + "acts complete until,2020-12-31,,invented\n";
    assertThat(foundBeside(TWO_JOIN, terms, protocol, "AAC,consent,2021-03-01\n")).isEmpty();
  }

  private static List<String> foundBeside(
      String parentActs, String parentTerms, String terms, String lines) {
    Participation parent = participation(parentTerms, parentActs);
    Treaty protocol = Treaty.from(TreatyId.of("umbra"), Table.parse("umbra terms", terms));
    return told(
        LedgerCheck.of(
            Participation.asKnownOn(
                protocol, acts("umbra", lines), LocalDate.MAX, surroundings(Optional.of(parent))),
            List.of()));
  }

  @Test
  void provisional_application_needs_a_provision() {
    String applied = TWO_JOIN + "AAC,provisional-application,2020-03-02\n";
    assertThat(found(TERMS, applied))
        .containsExactly("AAC provisional-application-not-provided suspected");
    assertThat(found(TERMS + "provisional application,not provided,art. 12,invented\n", applied))
        .containsExactly("AAC provisional-application-not-provided likely");
    assertThat(found(TERMS + "provisional application,allowed,art. 12,invented\n", applied))
        .isEmpty();
  }

  @Test
  void provisional_application_ends_where_the_treaty_is_in_force() {
    String terms = TERMS + "provisional application,allowed,art. 12,invented\n";
    assertThat(found(terms, TWO_JOIN + "AAA,provisional-application,2020-07-01\n"))
        .containsExactly("AAA provisional-application-in-force likely");
    assertThat(found(terms, TWO_JOIN + "AAA,provisional-application,2020-06-29\n")).isEmpty();
  }

  @Test
  void only_one_who_is_bound_withdraws() {
    assertThat(found("AAC,signature,2020-03-02\nAAC,withdrawal,2021-06-01\n"))
        .containsExactly("AAC withdrawal-unbound certain");
    assertThat(found("AAA,withdrawal,2021-06-01\nAAA,withdrawal,2022-03-01\n"))
        .containsExactly("AAA withdrawal-unbound certain");
    assertThat(found("AAA,withdrawal,2021-06-01\n")).isEmpty();
  }

  @Test
  void nobody_leaves_before_the_treaty_is_in_force() {
    String tenNeeded = TERMS.replace("2 instruments", "10 instruments");
    String leaves = TWO_JOIN + "AAA,withdrawal,2021-06-01\n";
    assertThat(found(tenNeeded, leaves)).containsExactly("AAA withdrawal-not-in-force suspected");
    assertThat(found(TERMS, leaves)).isEmpty();
  }

  @Test
  void a_treaty_may_have_no_way_out() {
    String terms = TERMS.replace("6 months", "not provided");
    assertThat(found(terms, TWO_JOIN + "AAA,withdrawal,2021-06-01\n"))
        .containsExactly("AAA withdrawal-not-provided likely");
    String silent = TERMS.replaceAll("(?m)^withdrawal notice.*\n", "");
    assertThat(found(silent, TWO_JOIN + "AAA,withdrawal,2021-06-01\n")).isEmpty();
  }

  @Test
  void one_who_has_left_acts_no_more_as_a_party() {
    String leaves = "AAA,withdrawal,2021-06-01\n";
    assertThat(found(leaves + "AAA,territorial-application,2022-03-01,,,,,,AAZ\n"))
        .containsExactly("AAA act-after-leaving likely");
    assertThat(found(leaves + "AAA,territorial-application,2021-11-30,,,,,,AAZ\n")).isEmpty();
    assertThat(
            found(
                leaves
                    + "AAA,accession,2022-02-01\n"
                    + "AAA,territorial-application,2022-03-01,,,,,,AAZ\n"))
        .isEmpty();
  }

  @Test
  void nothing_is_deposited_on_a_weekend() {
    assertThat(found("AAC,accession,2020-03-07\n")).containsExactly("AAC weekend suspected");
    assertThat(found("AAC,accession,2020-03-06\n")).isEmpty();
    assertThat(found("AAC,signature,2020-03-07\n")).isEmpty();
    assertThat(found("AAC,accession,2020-03\n")).isEmpty();
  }

  @Test
  void an_office_opens_for_a_ceremony() {
    assertThat(found("AAC,accession,2020-03-07\nAAD,accession,2020-03-07\n")).hasSize(2);
    assertThat(
            found(
                """
                AAC,accession,2020-03-07
                AAD,accession,2020-03-07
                AAE,accession,2020-03-07
                """))
        .isEmpty();
  }

  @Test
  void saturdays_were_once_working_days() {
    String old = TERMS.replace("2020-", "1950-").replace("2021-", "1951-");
    assertThat(found(old, "AAC,accession,1950-03-04\n")).isEmpty();
    assertThat(found(old, "AAC,accession,1950-03-05\n")).containsExactly("AAC weekend suspected");
  }

  @Test
  void a_state_acts_from_its_first_day_on() {
    String signed = "AAR,signature,2020-02-03\n";
    assertThat(found(signed + "AAS,signature,2020-05-29\n"))
        .containsExactly("AAS state-not-yet likely");
    assertThat(found(signed + "AAS,signature,2020-06-01\n")).isEmpty();
    assertThat(found(signed + "AAT,signature,2020-05-29\n")).isEmpty();
  }

  @Test
  void a_state_that_ended_acts_no_more() {
    assertThat(found("AAR,signature,2020-06-01\n")).containsExactly("AAR state-no-longer likely");
    assertThat(found("AAR,signature,2020-05-29\n")).isEmpty();
  }

  @Test
  void one_succeeds_to_what_a_predecessor_had_done() {
    assertThat(found("AAS,succession,2020-08-03\n"))
        .containsExactly("AAS succession-without-predecessor suspected");
    assertThat(found("AAR,declaration,2020-02-03\nAAS,succession,2020-08-03\n"))
        .containsExactly("AAS succession-without-predecessor likely");
    assertThat(found("AAR,signature,2020-02-03\nAAS,succession,2020-08-03\n")).isEmpty();
  }

  @Test
  void a_state_without_predecessors_succeeds_to_nobody_but_after_decolonization() {
    assertThat(found("AAC,succession,2020-08-03\n"))
        .containsExactly("AAC succession-without-predecessor likely");
    String old = TERMS.replace("2020-", "1970-").replace("2021-", "1971-");
    assertThat(found(old, "AAC,succession,1978-08-03\n")).isEmpty();
  }

  @Test
  void a_reservation_is_refused_where_none_is_allowed() {
    assertThat(found("AAA,reservation,2020-03-02\n"))
        .containsExactly("AAA reservation-not-allowed certain");
    assertThat(found("AAA,declaration,2020-03-02\n")).isEmpty();
    String allowed = TERMS.replace("not allowed", "not to the articles");
    assertThat(found(allowed, TWO_JOIN + "AAA,reservation,2020-03-02\n")).isEmpty();
  }

  @Test
  void one_objects_to_what_was_done() {
    assertThat(found("AAA,objection,2020-08-03,,,,,AAC,\n"))
        .containsExactly("AAA objection-to-nothing likely");
    assertThat(found("AAA,objection,2020-08-03,,,,,AAB,\n")).isEmpty();
  }

  @Test
  void the_day_of_effect_is_the_rules() {
    assertThat(found("AAC,accession,2020-09-01,,,2020-12-01\n"))
        .containsExactly("AAC effect-differs likely");
    assertThat(found("AAC,accession,2020-09-01,,,2020-10-02\n"))
        .containsExactly("AAC effect-differs suspected");
    assertThat(found("AAC,accession,2020-09-01,,,2020-10-01\n")).isEmpty();
    assertThat(found("AAC,accession,2020-04-06,,,2020-06-30\n")).isEmpty();
  }

  @Test
  void a_notice_runs_its_time_and_may_run_longer() {
    assertThat(found("AAA,withdrawal,2021-06-01,,,2021-09-01\n"))
        .containsExactly("AAA effect-differs likely");
    assertThat(found("AAA,withdrawal,2021-06-01,,,2021-12-01\n")).isEmpty();
    assertThat(found("AAA,withdrawal,2021-06-01,,,2022-01-01\n")).isEmpty();
  }

  @Test
  void the_stated_entry_into_force_is_the_rules() {
    String wrong = TERMS + "entered into force,2020-07-01,,invented\n";
    assertThat(found(wrong, TWO_JOIN)).containsExactly("- entry-into-force-differs likely");
    String right = TERMS + "entered into force,2020-06-30,,invented\n";
    assertThat(found(right, TWO_JOIN)).isEmpty();
    assertThat(found(right, "AAC,accession,2020-03-02\n"))
        .containsExactly("- entry-into-force-differs likely");
  }

  @Test
  void the_bounds_of_an_unknown_day_leave_room_for_what_it_rests_on() {
    String signed = "AAC,signature,2020-06-01\n";
    assertThat(found(signed + "AAC,ratification,2020-05\n"))
        .contains("AAC acts-out-of-order certain");
    assertThat(found(signed + "AAC,ratification,2020\n"))
        .containsExactly("AAC acts-out-of-order suspected");
    assertThat(found(signed + "AAC,ratification,2020,2020-06-01,2020-12-31\n")).isEmpty();
  }

  @Test
  void nobody_records_what_is_yet_to_happen() {
    assertThat(found("AAC,accession,2031-03-03\n")).containsExactly("AAC recorded-before certain");
    assertThat(found("AAC,accession,2030-01-01\n")).isEmpty();
  }

  @Test
  void what_a_correction_struck_out_is_settled() {
    assertThat(
            found(
                "AAC,signature,2020-02-02\n"
                    + "AAC,signature,2020-02-03,,,,signature 2020-02-02\n"))
        .isEmpty();
  }

  private static List<LedgerFinding> published(String lines, String kind, int value, String day) {
    return LedgerCheck.of(
        participation(TERMS, TWO_JOIN + lines),
        List.of(
            new PublishedFigure("Report to the Meeting", 12, kind, value, LocalDate.parse(day))));
  }

  @Test
  void a_published_figure_that_the_ledger_does_not_bear_out_is_told_with_its_line() {
    List<LedgerFinding> findings = published("", "parties", 3, "2020-12-01");
    assertThat(findings).hasSize(1);
    LedgerFinding finding = findings.getFirst();
    assertThat(finding.kind()).isEqualTo(Kind.PUBLISHED_FIGURE_DIFFERS);
    assertThat(finding.certainty()).isEqualTo(Certainty.LIKELY);
    assertThat(finding.against()).isEqualTo("Report to the Meeting, line 12");
    assertThat(finding.reason())
        .contains("the document says 3 parties on 2020-12-01, the ledger 2");
    assertThat(published("", "parties", 2, "2020-12-01")).isEmpty();
  }

  @Test
  void a_published_figure_within_what_is_uncertain_is_borne_out() {
    String uncertain = "AAC,accession,2020,2020-11-02,2020-12-31\n";
    assertThat(published(uncertain, "parties", 3, "2020-12-01")).isEmpty();
    assertThat(published(uncertain, "parties", 4, "2020-12-01")).hasSize(1);
  }

  @Test
  void a_document_may_mean_those_in_force_or_signatories_alone() {
    String late = "AAC,accession,2020-11-23\n";
    assertThat(published(late, "parties", 2, "2020-12-01"))
        .extracting(LedgerFinding::certainty)
        .containsExactly(Certainty.SUSPECTED);
    String signs = "AAC,signature,2020-03-02\n";
    assertThat(published(signs, "signatories", 3, "2020-12-01")).isEmpty();
    assertThat(published(signs, "signatories", 1, "2020-12-01")).isEmpty();
    assertThat(published(signs, "signatories", 2, "2020-12-01")).hasSize(1);
  }

  /// A false alarm annoys: measured on the 23 ledgers that ship, each of which rests on a
  /// depositary's own table. All that is found there was looked through.
  @Test
  void ledgers_of_real_depositaries_give_few_findings_and_none_that_is_certain() {
    Ledger shipped = ShippedLedgers.all();
    for (Treaty treaty : shipped.treaties()) {
      List<LedgerFinding> findings = LedgerCheck.of(shipped.participation(treaty), List.of());
      assertThat(findings)
          .as(treaty.id().value())
          .noneMatch(finding -> finding.certainty() == Certainty.CERTAIN)
          .hasSizeLessThanOrEqualTo(3 + shipped.entries(treaty.id()).size() / 20);
    }
  }

  @Test
  void a_ratification_in_effect_since_independence_is_really_a_succession_and_found() {
    Treaty npt = Treaty.shipped(TreatyId.of("npt"));
    String head = "treaty,state,action,date,effective,source,recorded\n";
    String printed = "npt,TON,ratification,1971-07-07,1970-06-04,fedlex-2009-10,2026-11-23\n";
    assertThat(findings(npt, head + printed)).containsExactly("TON effect-differs likely");
    assertThat(findings(npt, head + printed.replace("ratification", "succession"))).isEmpty();
  }

  /// What is found about acts of States; that a few acts do not bring the treaty into force is told
  /// of the treaty.
  private static List<String> findings(Treaty treaty, String acts) {
    Participation few = Participation.of(treaty, ActsTable.read(Table.parse("acts", acts)));
    return told(
        LedgerCheck.of(few, List.of()).stream()
            .filter(finding -> finding.findState().isPresent())
            .toList());
  }
}
