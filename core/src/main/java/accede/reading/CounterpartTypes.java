package accede.reading;

import accede.geography.Gazetteer;
import accede.organizations.Organization;
import accede.organizations.Organizations;
import accede.outreach.Counterpart.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Proposes what kind of counterpart a name stands for.
final class CounterpartTypes {

  private static final Set<String> PARLIAMENT =
      Vocabulary.words(
          "parliament parliamentary parliamentarians parliamentarian senate senator congressman"
              + " congresswoman mp mps speaker jirga knesset duma depute deputes diputado diputados"
              + " parlement parlamento senado legislators");
  private static final Pattern PARLIAMENT_PHRASE =
      Pattern.compile("national assembly|house of |assemblee nationale|asamblea nacional");
  private static final Set<String> MINISTRY =
      Vocabulary.words(
          "ministry ministries minister ministers ministere ministerio ministre ministro ministra");
  private static final Pattern MINISTRY_PHRASE =
      Pattern.compile(
          "secretary of state|foreign secretary|(?:defence|defense|home|interior) secretary"
              + "|department of (?:state|defen[cs]e|foreign)|state department|permanent secretary"
              + "|foreign office");
  private static final Set<String> GOVERNMENT =
      Vocabulary.words(
          "government gouvernement gobierno authorities autoridades autorites police army military"
              + " customs governor cabinet gendarmerie prosecutor officials electoral");
  private static final Pattern GOVERNMENT_PHRASE =
      Pattern.compile(
          "chief of (?:defen[cs]e|the defen[cs]e|general|army) ?staff|national security"
              + "|national commission|national directorate|national focal point"
              + "|human rights commission|election commission");
  private static final Set<String> INDUSTRY =
      Vocabulary.words("industry industries industrie industria company companies ltd inc gmbh");
  private static final Set<String> ACADEMIA =
      Vocabulary.words(
          "university universities universidad universite institute institut instituto center"
              + " centre centro survey studies academy college tank tanks researchers scholars");
  private static final Set<String> CIVIL =
      Vocabulary.words(
          "ngo ngos ong coalition network campaign amnesty oxfam church iglesia movement"
              + " movimiento association society survivors");
  private static final Set<String> PERSON =
      Vocabulary.words(
          "president ambassador director head chair chairperson candidate designate mr ms mrs dr"
              + " professor general colonel former commissioner co-chair presidente");
  private static final Pattern UNITED_NATIONS =
      Pattern.compile(
          "\\bUN\\b|\\bUN[A-Z]{1,6}\\b|United Nations|Secretary-General|SecretaryGeneral"
              + "|High Representative|Resident Coordinator|Naciones Unidas|Nations Unies|\\bISAF\\b"
              + "|International Security");
  private static final Pattern OF_A_CONFERENCE =
      Pattern.compile(
          "^(?:vice )?(?:president|chair|chairperson|co chair|candidate)\\b.*\\b(?:conference|csp\\d+)\\b");
  private static final Pattern REGIONAL_BODY =
      Pattern.compile(
          "\\b(?:euro|european|african?|asian?|pacific|arab|caribbean|inter american|nordic|atlantic"
              + "|latin|andean|subregional|regional)\\b.*\\b(?:council|union|community|organi[sz]ation"
              + "|commission|league|conference|mechanism)\\b");
  private static final Pattern ABBREVIATION = Pattern.compile("\\b[A-Z][A-Z0-9]{1,11}\\b");

  private final Organizations organizations;
  private final List<Known> names = new ArrayList<>();

  private record Known(String folded, Organization organization) {}

  CounterpartTypes(Organizations organizations) {
    this.organizations = organizations;
    organizations.all().stream()
        .map(o -> new Known(" " + Gazetteer.fold(o.name()) + " ", o))
        .filter(known -> known.folded().strip().indexOf(' ') > 0)
        .forEach(names::add);
  }

  /// The type of a counterpart.
  ///
  /// @param state whether its name names a State
  Type of(String name, Category category, boolean state) {
    Set<String> words = Set.copyOf(Arrays.asList(Gazetteer.fold(name).split(" ")));
    String low = Gazetteer.fold(name);
    if (states(low) || mission(low, state)) {
      return Type.DELEGATION;
    }
    if (OF_A_CONFERENCE.matcher(low).find()) {
      return Type.PERSON;
    }
    Optional<Type> known = organization(name).map(CounterpartTypes::typeOf);
    if (known.isPresent()) {
      return known.get();
    }
    if (category.given()) {
      return low.startsWith("members of parliament") || words.contains("mps")
          ? Type.PARLIAMENT
          : category.type();
    }
    return UNITED_NATIONS.matcher(name).find()
        ? Type.INTERNATIONAL_ORGANIZATION
        : byWords(name, words, low, state);
  }

  private Type byWords(String name, Set<String> words, String low, boolean state) {
    if (any(words, PARLIAMENT)
        || PARLIAMENT_PHRASE.matcher(low).find()
        || low.endsWith("the house")) {
      return Type.PARLIAMENT;
    }
    if (words.contains("former")) {
      return Type.PERSON;
    }
    if (any(words, MINISTRY) || MINISTRY_PHRASE.matcher(low).find()) {
      return Type.MINISTRY;
    }
    if (any(words, INDUSTRY)) {
      return Type.INDUSTRY;
    }
    if (any(words, GOVERNMENT)
        || GOVERNMENT_PHRASE.matcher(low).find()
        || headOfState(low, state)) {
      return Type.GOVERNMENT;
    }
    if (REGIONAL_BODY.matcher(low).find()) {
      return Type.REGIONAL_ORGANIZATION;
    }
    if (low.contains("civil society") || any(words, CIVIL)) {
      return Type.CIVIL_SOCIETY;
    }
    if (any(words, ACADEMIA)) {
      return Type.ACADEMIA;
    }
    return person(name, words, state);
  }

  private static Type person(String name, Set<String> words, boolean state) {
    boolean office = any(words, PERSON);
    if (state && (office || any(words, Vocabulary.OFFICIAL))) {
      return Type.DELEGATION;
    }
    boolean ofUnknownBody =
        ABBREVIATION.matcher(name).find()
            && !words.contains("president")
            && !words.contains("ambassador");
    return office && !ofUnknownBody ? Type.PERSON : Type.CIVIL_SOCIETY;
  }

  private static boolean headOfState(String low, boolean state) {
    return low.startsWith("president ")
            && !low.startsWith("president of ")
            && !low.startsWith("president designate")
        || low.startsWith("president of ") && state
        || low.startsWith("prime minister");
  }

  private static boolean states(String low) {
    return low.contains("member states")
        || low.contains("states parties")
        || low.contains("participating states")
        || low.contains("representatives of states");
  }

  private static boolean mission(String low, boolean state) {
    return low.contains("permanent mission")
        || state
            && !low.contains("civil society")
            && (low.startsWith("mission")
                || low.startsWith("embassy")
                || low.startsWith("ambassador of")
                || low.startsWith("ambassadors of")
                || low.startsWith("delegation of")
                || low.startsWith("representative"));
  }

  /// Whether a name is, as a whole, that of an organization we know.
  boolean knows(String name) {
    return organizations.findWritten(name).isPresent();
  }

  /// The organization a name names, in full or by its abbreviation.
  Optional<Organization> organization(String name) {
    Optional<Organization> whole = organizations.findWritten(name);
    if (whole.isPresent()) {
      return whole;
    }
    String padded = " " + Gazetteer.fold(name) + " ";
    for (Known known : names) {
      if (padded.contains(known.folded())) {
        return Optional.of(known.organization());
      }
    }
    return ABBREVIATION
        .matcher(name)
        .results()
        .map(result -> organizations.find(result.group()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Type typeOf(Organization organization) {
    return switch (organization.kind()) {
      case "regional", "political" -> Type.REGIONAL_ORGANIZATION;
      case "parliamentary" -> Type.PARLIAMENT;
      case "civil-society" -> Type.CIVIL_SOCIETY;
      case "industry" -> Type.INDUSTRY;
      case "academia" -> Type.ACADEMIA;
      default -> Type.INTERNATIONAL_ORGANIZATION;
    };
  }

  private static boolean any(Set<String> words, Set<String> vocabulary) {
    return words.stream().anyMatch(vocabulary::contains);
  }
}
