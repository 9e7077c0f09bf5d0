package accede.exchange;

import accede.documents.Block;
import accede.documents.Block.Annex;
import accede.documents.Block.Column;
import accede.documents.Block.Entry;
import accede.documents.Block.Grid;
import accede.documents.Block.Heading;
import accede.documents.Block.Item;
import accede.documents.Block.Listing;
import accede.documents.Block.PageBreak;
import accede.documents.Block.Paragraph;
import accede.documents.Document;
import accede.documents.Masthead;
import accede.documents.PrintedDate;
import accede.documents.Text;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Papers to try every format on: a report with all that reports hold, and short ones from right to
/// left and in Chinese.
public final class SamplePapers {

  private static final Locale ARABIC = Locale.forLanguageTag("ar");
  private static final LocalDate ISSUED = LocalDate.of(2018, 7, 20);

  private SamplePapers() {}

  public static List<Document> all() {
    return List.of(report(), arabic(), chinese(), russian());
  }

  public static Document report() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(1, Text.of("Introduction")));
    blocks.add(
        new Paragraph(
            "1.",
            Text.of(
                "This draft report to the Fourth Conference of States Parties (CSP4) is presented by"
                    + " the Co-chairs of the Working Group on Treaty Universalization (WGTU) to"
                    + " reflect on the work conducted by the WGTU since its establishment and to make"
                    + " recommendations on steps to be taken beyond CSP4.")));
    blocks.add(new Heading(1, Text.of("First meeting of the WGTU")));
    blocks.add(
        new Paragraph(
            "2.",
            Text.sentence(
                "The WGTU held its first meeting on 7 March 2018 at the CICG building in Geneva."
                    + " Representatives of {states} States, {organizations} international"
                    + " organizations and {society} civil society organizations attended the meeting."
                    + " The following aspects were dealt with:",
                Map.of(
                    "states", Text.sourced("62", "meeting WGTU 1, attendance"),
                    "organizations", Text.sourced("3", "meeting WGTU 1, attendance"),
                    "society", Text.sourced("7", "meeting WGTU 1, attendance")))));
    blocks.add(
        Listing.lettered(
            Text.of(
                "The Head of the ATT Secretariat gave an overview of the status of participation."),
            Text.of(
                    "Participants noted the significance of accession by as many States as possible, ")
                .plus(
                    "including major players in the global arms trade, and reaffirmed the important ")
                .plus("role of parliamentarians, civil society and industry."),
            Text.of("The Working Group welcomed Control Arms' ")
                .plus(Text.emphasis("Sprint to 100"))
                .plus(" campaign and took note of ")
                .plus(Text.name("ATT/CSP4.WGTU/2018/CHAIR/249/M1.WorkPlan"))
                .plus(".")));
    blocks.add(new Heading(2, Text.of("In other languages")));
    blocks.add(
        Paragraph.of(
            Text.of("Le Groupe de travail a salué l’adhésion du ")
                .plus(Text.name("Chili", Locale.FRENCH))
                .plus("; the Arabic name of the Treaty is ")
                .plus(Text.name("معاهدة تجارة الأسلحة", ARABIC))
                .plus(" (2013), the Chinese ")
                .plus(Text.name("武器贸易条约", Locale.CHINESE))
                .plus(", the Russian ")
                .plus(
                    Text.name(
                        "Международный договор о торговле оружием", Locale.forLanguageTag("ru")))
                .plus(".")));
    blocks.add(
        Paragraph.of(
            "Signs that formats must not stumble over: 3 < 4 & 5 > 4, a*b*c, snake_case, `code`,"
                + " [brackets], #7, 1. not a list, \"quoted\", it's {gap}, <b>no tag</b>, back\\slash, a|b, ~10."));
    blocks.add(new Heading(1, Text.of("Recommendations")));
    blocks.add(
        new Paragraph("3.", Text.of("The Co-chairs recommend that CSP4 adopts the following:")));
    blocks.add(
        new Listing(
            List.of(
                new Item(
                        "a.",
                        Text.of("The re-endorsement of the Initial Work Plan, by focusing on:"),
                        List.of())
                    .withBelow(
                        Listing.roman(
                            Text.of("Regions with fewer States Parties;"),
                            Text.of(
                                "Taking advantage of the Co-chairs' States of origin, or seeking the"
                                    + " assistance of States Parties from targeted regions to"
                                    + " facilitate access to high-profile stakeholders;"),
                            Text.of("Engaging parliamentarians continuously."))),
                new Item("b.", Text.of("Mandate the WGTU to develop the toolkit."), List.of()))));
    blocks.add(status());
    blocks.add(new Annex("ANNEX A", Text.of("PRESIDENTS' ACTIVITIES FOR CSP3 AND CSP4 PROCESSES")));
    blocks.add(Paragraph.of("Following are examples of such efforts."));
    blocks.add(new Heading(1, Text.of("CSP3 Process")));
    blocks.add(
        Entry.of(
            "23 September 2016",
            "New York, USA",
            Paragraph.of("Breakfast meeting with Ambassador Korhonen")));
    blocks.add(
        Entry.of(
            "13-14 March 2017",
            "Beijing, China",
            Listing.bullets(
                Text.of("Arms Control Department, Ministry of Foreign Affairs"),
                Text.of(
                        "Representatives of some of the ATT initiating countries: Australia, Costa ")
                    .plus("Rica, Japan, Kenya and UK"),
                Text.of("Regional organization: European Union delegation to China"))));
    blocks.add(
        new Annex("ANNEX B", Text.of("ELEMENTS FOR INCLUSION IN AN ATT UNIVERSALIZATION TOOLKIT")));
    blocks.add(
        new Listing(
            List.of(
                new Item("1.", Text.of("Who is this toolkit designed for?"), List.of())
                    .withBelow(
                        Paragraph.of(
                            "[Brief explanation that the toolkit is designed to assist.]")),
                new Item("2.", Text.of("Why is universalization important?"), List.of()),
                new Item("3.", Text.of("Frequently asked questions"), List.of())
                    .withBelow(
                        Listing.bullets(
                            Text.emphasis("What difference is the Treaty making?"),
                            Text.emphasis("What is the scope of the Treaty?"))))));
    blocks.add(new Annex("ANNEX C", Text.of("REGIONAL EVENTS PLANNED TOWARD CSP5")));
    blocks.add(new Heading(2, Text.of("Regional organizations")));
    blocks.add(Paragraph.of(Text.strong("Association of Southeast Asian Nations (ASEAN)")));
    blocks.add(
        Paragraph.of(
            Text.link(URI.create("https://asean.example/calendar/official_meetings?a=1&b=2"))));
    blocks.add(
        Paragraph.of(
            Text.of("See also the ")
                .plus(
                    Text.link("calendar of the Union", URI.create("https://europa.example/events")))
                .plus(".")));
    blocks.add(new PageBreak());
    blocks.add(Paragraph.of("The last page says one sentence."));
    return new Document(
        Masthead.of(ISSUED)
            .withSymbol("ATT/CSP4.WGTU/2018/CHAIR/358/Conf.Rep")
            .withIssuer("the Working Group on Treaty Universalization")
            .withOriginal(Locale.ENGLISH)
            .withOccasion(
                "Arms Trade Treaty",
                "Fourth Conference of States Parties",
                "Tokyo, "
                    + PrintedDate.ofClosed(
                        LocalDate.of(2018, 8, 20), LocalDate.of(2018, 8, 24), Locale.ENGLISH)),
        List.of("ATT WORKING GROUP ON TREATY UNIVERSALIZATION", "CO-CHAIRS' DRAFT REPORT TO CSP4"),
        "What the working group did between two conferences, and what it recommends.",
        Locale.UK,
        blocks);
  }

  private static Grid status() {
    List<List<Text>> rows = new ArrayList<>();
    rows.add(row("Africa", "54", "22", "17"));
    rows.add(row("Americas", "35", "23", "8"));
    rows.add(row("Asia", "48", "6", "10"));
    rows.add(row("Europe", "44", "40", "2"));
    rows.add(row("Oceania", "16", "4", "3"));
    return new Grid(
        Text.of("Table 1. Participation by region on 30 May 2018"),
        List.of(
            Column.words("Region"),
            Column.numbers("States"),
            Column.numbers("Parties"),
            Column.numbers("Signatories not party")),
        rows);
  }

  private static List<Text> row(String region, String states, String parties, String signatories) {
    return List.of(
        Text.of(region),
        Text.of(states),
        Text.sourced(parties, "ledger att, consent deposited by 2018-05-30"),
        Text.of(signatories));
  }

  static Document arabic() {
    return new Document(
        Masthead.of(ISSUED)
            .withSymbol("ATT/CSP4.WGTU/2018/CHAIR/358/Conf.Rep")
            .withIssuer("الفريق العامل المعني بعالمية المعاهدة")
            .withOriginal(Locale.ENGLISH)
            .withOccasion(
                "معاهدة تجارة الأسلحة",
                "المؤتمر الرابع للدول الأطراف",
                "طوكيو، "
                    + PrintedDate.ofClosed(
                        LocalDate.of(2018, 8, 20), LocalDate.of(2018, 8, 24), ARABIC)),
        List.of("مشروع تقرير الرئيسين المشاركين إلى المؤتمر الرابع"),
        "ما أنجزه الفريق العامل وما يوصي به.",
        ARABIC,
        List.of(
            new Heading(1, Text.of("مقدمة")),
            new Paragraph(
                "1.",
                Text.of("عقد الفريق العامل اجتماعه الأول في 7 آذار/مارس 2018 في جنيف، وحضره ممثلو ")
                    .plus(Text.sourced("62", "meeting WGTU 1, attendance"))
                    .plus(" دولة و3 منظمات دولية، ونظر في الوثيقة ")
                    .plus(Text.name("ATT/CSP2/2016/WP.4/Rev.1"))
                    .plus(" التي قدمتها ")
                    .plus(Text.name("New Zealand", Locale.ENGLISH))
                    .plus(".")),
            new Listing(
                List.of(
                    new Item(
                        "(أ)", Text.of("المناطق التي فيها عدد أقل من الدول الأطراف؛"), List.of()),
                    new Item("(ب)", Text.of("إشراك البرلمانيين باستمرار."), List.of()))),
            new Grid(
                Text.of("الجدول 1. المشاركة بحسب المنطقة"),
                List.of(
                    Column.words("المنطقة"), Column.numbers("الدول"), Column.numbers("الأطراف")),
                List.of(
                    List.of(Text.of("أفريقيا"), Text.of("54"), Text.of("22")),
                    List.of(Text.of("أوروبا"), Text.of("44"), Text.of("40")))),
            Entry.of(
                "13 آذار/مارس 2017",
                "بيجين، الصين",
                Listing.bullets(
                    Text.of("إدارة مراقبة الأسلحة، وزارة الخارجية"),
                    Text.of("وفد الاتحاد الأوروبي"))),
            Paragraph.of(Text.emphasis("ملاحظة: ").plus(Text.strong("الأرقام مؤقتة.")))));
  }

  static Document chinese() {
    return new Document(
        Masthead.of(ISSUED)
            .withIssuer("条约普遍性工作组")
            .withOriginal(Locale.ENGLISH)
            .withOccasion("武器贸易条约", "第四届缔约国会议"),
        List.of("共同主席提交第四届缔约国会议的报告草稿"),
        "工作组的工作和建议。",
        Locale.CHINESE,
        List.of(
            new Heading(1, Text.of("导言")),
            new Paragraph(
                "1.",
                Text.of(
                    "工作组于2018年3月7日在日内瓦举行第一次会议，62个国家、3个国际组织和7个民间社会组织的"
                        + "代表出席了会议。会议听取了秘书处关于条约参加情况的最新介绍，并讨论了促进普遍加入的办法。")),
            Listing.lettered(Text.of("缔约国较少的区域；"), Text.of("持续与议员接触。")),
            Entry.of("2017年3月13日至14日", "中国北京", Listing.bullets(Text.of("外交部军控司")))));
  }

  static Document russian() {
    return new Document(
        Masthead.of(ISSUED).withIssuer("Секретариат"),
        List.of("Положение дел с участием"),
        "Кто участвует в договоре.",
        Locale.forLanguageTag("ru"),
        List.of(
            Paragraph.of(
                "Участниками договора являются 95 государств; ещё 40 подписали его, но не"
                    + " ратифицировали.")));
  }
}
