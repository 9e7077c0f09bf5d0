package accede.depositary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import accede.participation.ActionKind;
import accede.tables.Table;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a heading and a letter say together.
class ColumnHeadingTest {

  private static final Path ALL =
      Path.of(
          System.getProperty("accede.root", ".."), "../shared/data/participation/untc-all.csv.gz");

  private static String told(String heading, String letter) {
    PrintedKind kind = ColumnHeading.read(heading).orElseThrow().kind(letter).orElseThrow();
    return kind.detail().isEmpty() ? kind.kind().word() : kind.kind().word() + " " + kind.detail();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ratification, Accession(a), Succession(d)                          |    | ratification
          Ratification, Accession(a), Succession(d)                          | a  | accession
          Ratification, Acceptance(A), Accession(a)                          | A  | acceptance
          Approval(AA), Acceptance(A), Accession(a), Ratification            |    | ratification
          Approval(AA), Acceptance(A), Accession(a), Ratification            | AA | approval
          Signature, Succession to signature(d)                              |    | signature
          Signature, Succession to signature(d)                              | d  | signature succession
          Signature, Signature ad referendum (s)                             | s  | signature ad referendum
          Provisional application under article 23(n)                        | n  | provisional-application
          Definitive signature(s), Acceptance(A)                             | s  | definitive-signature
          Formal confirmation(c), Accession(a), Ratification                 | c  | formal-confirmation
          Notification of non-provisional application under article 7 (1) (b)|    | declaration
          Definitive signature of the Protocol, Acceptance of the Protocol   |    | consent
          Participation under articles 3 (2) and (3)(P), Ratification        | P  | consent
          Acceptance(A)                                                      |    | acceptance
          Ratification, Adhésion(a), Succession(d), Acceptation(A)           | A  | acceptance
          Signature, Succession à la signature(d)                            | d  | signature succession
          Ratificación, Adhesión(a), Sucesión(d)                             | d  | succession
          Firma                                                              |    | signature
          Ratifikation / Beitritt (B) / Nachfolgeerklärung (N)               | B  | accession
          Ratifikation / Beitritt (B) / Nachfolgeerklärung (N)               |    | ratification
          Ratificatie                                                        | T/A| accession
          Ratificatie                                                        | R  | consent
          Ondertekening                                                      |    | signature
          """)
  void a_letter_means_what_its_heading_says(String heading, String letter, String told) {
    assertThat(told(heading, letter == null ? "" : letter)).isEqualTo(told);
  }

  @Test
  void a_heading_that_names_no_act_is_no_column_of_acts() {
    assertThat(ColumnHeading.read("Participant")).isEmpty();
    assertThat(ColumnHeading.read("Buiten werking")).isEmpty();
  }

  @Test
  void a_letter_that_nobody_uses_is_not_guessed() {
    assertThat(ColumnHeading.read("Ratification, Accession(a)").orElseThrow().kind("q")).isEmpty();
  }

  /// The headings of the UN Treaty Collection, as they stood in 2014 and 2015, against a reading of
  /// them made by hand.
  @Test
  void the_headings_of_the_un_are_read_as_a_careful_person_reads_them() throws IOException {
    assumeTrue(Files.exists(ALL), "needs the tables of " + ALL);
    Map<String, Integer> differing = new TreeMap<>();
    int agreed = 0;
    int all = 0;
    for (Table.Row row : unpacked().rows()) {
      all++;
      ActionKind hand = PrintedKind.ofAction(row.required("action")).orElseThrow().kind();
      ActionKind ours =
          ColumnHeading.read(row.required("column"))
              .flatMap(heading -> heading.kind(row.text("code")))
              .map(PrintedKind::kind)
              .orElse(ActionKind.CORRECTION);
      if (hand == ours) {
        agreed++;
      } else {
        differing.merge(
            row.text("column") + " [" + row.text("code") + "]: " + hand + ", not " + ours,
            1,
            Integer::sum);
      }
    }
    System.out.println("Headings read alike: " + agreed + " of " + all + " rows. " + differing);
    assertThat(all).isEqualTo(30_202);
    assertThat(differing).isEmpty();
  }

  private static Table unpacked() throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(ALL))) {
      return Table.parse("untc-all", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
