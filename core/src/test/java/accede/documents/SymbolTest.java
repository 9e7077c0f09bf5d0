package accede.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Symbols are read into their parts; what only looks like one is refused with a reason.
class SymbolTest {

  @Test
  void a_symbol_of_the_second_series_shows_body_author_and_type() {
    assertThat(Symbol.parse("ATT/CSP4.WGTU/2018/CHAIR/249/M1.WorkPlan"))
        .isInstanceOfSatisfying(
            Symbol.class,
            symbol -> {
              assertThat(symbol.series()).isEqualTo(Symbol.Series.ATT_SECOND);
              assertThat(symbol.parts())
                  .extracting(Symbol.Part::value)
                  .containsExactly("ATT", "CSP4", "WGTU", "2018", "CHAIR", "249", "M1", "WorkPlan");
              assertThat(symbol.doubts()).isEmpty();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ATT/CSP1/2015/1/Rev.1",
        "ATT/CSP1/2015/WP.6/Rev.1/Corr",
        "ATT/CSP1/CONF.3",
        "ATT/VTF18/2018/SEC/251/ToR.Cons.Dr.v1.Rev1",
        "A/AC.296/2026/CRP.2/Rev.1/Corr.1",
        "A/RES/981(X)",
        "S/RES/2728(2024)",
        "TD/B/Inf.222",
        "CTBT-Art.XIV/2021/6*",
        "NPT/CONF.2010/50 (Vol. I)",
        "EC-86/S/6/Add.2",
        "RC-3/3*"
      })
  void symbols_seen_in_public_texts_are_read(String written) {
    assertThat(Symbol.parse(written)).isInstanceOf(Symbol.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ATT/CSP1/2015", "A/B", "18-21231 (E)", "67/234 B", "and/or", "S/he/it"})
  void look_alikes_are_refused_with_a_reason(String written) {
    assertThat(Symbol.parse(written))
        .isInstanceOfSatisfying(
            Unreadable.class, refused -> assertThat(refused.reason()).endsWith("."));
  }

  @Test
  void a_year_of_another_conference_is_doubted() {
    assertThat(Symbol.parse("ATT/CSP4/2017/SEC/300/Conf.Rep"))
        .isInstanceOfSatisfying(Symbol.class, symbol -> assertThat(symbol.doubts()).hasSize(1));
  }

  @Test
  void punctuation_and_footnote_marks_are_not_part_of_a_symbol() {
    assertThat(
            SymbolSearch.distinct(
                Set.of(
                    "as in the paper (ATT/CSP2/2016/WP.4/Rev.1) , and A/73/510.",
                    "…/160: see ATT/CSP3.WGTU/2017/CHAIR/160/Conf.Rep: En, Fr",
                    "A/AC.296/2025/1a Agenda")))
        .containsExactlyInAnyOrder(
            "ATT/CSP2/2016/WP.4/Rev.1",
            "A/73/510",
            "ATT/CSP3.WGTU/2017/CHAIR/160/Conf.Rep",
            "A/AC.296/2025/1");
  }
}
