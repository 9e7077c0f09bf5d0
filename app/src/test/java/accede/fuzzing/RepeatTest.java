package accede.fuzzing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What the fuzzer's short inputs do not show: a piece said over and over must not take a reader
/// more than its share of time.
class RepeatTest {

  private static final int LETTERS = 100_000;
  private static final Duration SHARE = Duration.ofSeconds(20);

  private static final String ACTS = "state,action,date,note\n";
  private static final String TABLE = "Participant,Signature,Ratification\n";
  private static final String PAGE = "<html><body>";
  private static final String GRID = PAGE + "<table><tr><th>Participant<th>Signature";

  private record Long(FuzzTarget target, String before, String piece, String after) {

    byte[] input() {
      return (before + piece.repeat(LETTERS / piece.length()) + after).getBytes(UTF_8);
    }

    @Override
    public String toString() {
      return target.word() + ": " + before + " " + piece + "… " + after;
    }
  }

  @TestFactory
  Stream<DynamicTest> a_piece_said_over_and_over_takes_no_more_than_its_time() {
    FuzzSeeds.of(FuzzTarget.CSV).forEach(FuzzTarget.CSV::feed);
    return Stream.concat(tables(), texts())
        .map(each ->
            DynamicTest.dynamicTest(
                each.toString(),
                () -> assertTimeoutPreemptively(SHARE, () -> each.target().feed(each.input()))));
  }

  private static Stream<Long> tables() {
    return Stream.of(
        csv(ACTS + "CHL,ratification,\"x", " ", "x\",\n"),
        csv(ACTS + "CHL,ratification,\"x", "1 ", "x\",\n"),
        csv(ACTS + "CHL,ratification,\"x", "12 May ", "x\",\n"),
        csv(ACTS + "\"x", " ", "x\",ratification,2018-01-01,\n"),
        csv(ACTS + "\"x", ", ", "x\",ratification,2018-01-01,\n"),
        csv(ACTS + "\"x", " of the", "x\",ratification,2018-01-01,\n"),
        csv(ACTS + "\"x", "(", "x\",ratification,2018-01-01,\n"),
        csv(ACTS + "CHL,\"x", " ", "x\",2018-01-01,\n"),
        csv(ACTS, "abcdefghijkl,signature,2018-01-01,\n", ""),
        csv(TABLE + "Chile", "<sup>", ",3 Jun 2013\n"),
        csv(TABLE + "Chile", "[^", ",3 Jun 2013\n"),
        csv(TABLE + "Chile,", "3 Jun 2013 a; ", "\n"),
        csv("Participant,\"Signature ", "Accession(a), ", "\"\nChile,3 Jun 2013\n"),
        csv("", "Status as at ", "x\n" + TABLE + "Chile,3 Jun 2013\n"),
        new Long(FuzzTarget.LINES, "|a|b|\n|--|--|\n|", "[x](", "|b|\n"),
        new Long(
            FuzzTarget.LINES, "Participant  Signature\nChile  3 Jun 2013\n", "x ", " 3 Jun 2013\n"),
        new Long(FuzzTarget.HTML, PAGE, "<div>", "x"),
        new Long(FuzzTarget.HTML, PAGE + "<ol>", "<li>x", "</ol>"),
        new Long(FuzzTarget.HTML, PAGE + "<p>", "<b>x", ""),
        new Long(FuzzTarget.HTML, GRID + "<tr><td>Chile", "<sup>1", "<td>3 Jun 2013"),
        new Long(FuzzTarget.HTML, GRID, "<tr><td rowspan=1000>Chile<td>3 Jun 2013", "</table>"),
        new Long(FuzzTarget.HTML, PAGE, "<table><tr><td>", "x"),
        new Long(FuzzTarget.XML_AND_JSON, "<?xml version='1.0'?><Treaty>", "<p>x</p>", "</Treaty>"),
        new Long(FuzzTarget.XML_AND_JSON, "[{\"state\":\"CHL\"}", ",{\"a\":1}", "]"));
  }

  private static Stream<Long> texts() {
    return Stream.of(
            " ",
            "(",
            "*a",
            "“x",
            "a b ",
            "a\n",
            "a\n\n",
            "a. x\nb. y\n",
            "1. x\n",
            "- x\n",
            "a | b\n",
            " | a",
            "3-5 May 2018, ",
            "3, 4, 5, 6 ",
            "from 3 to ",
            "A/RES/77/",
            "Working Group (WG) ",
            "Annex A\n",
            "Chile, Japan and Togo ",
            "3 May 2018, Geneva: meeting with Chile\n",
            "The Co-chairs recommend that ",
            "97 States Parties and 130 signatories ")
        .map(piece -> new Long(FuzzTarget.READING, "x", piece, "x"));
  }

  private static Long csv(String before, String piece, String after) {
    return new Long(FuzzTarget.CSV, before, piece, after);
  }
}
