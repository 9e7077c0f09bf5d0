package accede.reading;

import accede.geography.Gazetteer;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// The words of diplomacy the readers go by, folded as the gazetteer folds.
final class Vocabulary {

  /// Offices and bodies that act for a State.
  static final Set<String> OFFICIAL =
      words(
          "government authorities authority ministry ministries minister ministers vice-minister"
              + " ambassador ambassadors embassy embassies mission missions delegation delegations"
              + " delegate delegates representative representatives adviser advisers advisor"
              + " advisors parliament parliamentarians senate senator congress congressman"
              + " congresswoman speaker president presidency chancellor secretary secretaries"
              + " department police army military armed forces cabinet officials official mp mps"
              + " chairperson chair commissioner permanent foreign federal state national"
              + " gouvernement gobierno autorites autoridades ministere ministerio ministre ministro"
              + " ministra ambassade embajada embajador ambassadeur delegacion representants"
              + " representantes depute deputes diputados presidente republic republique republica"
              + " consulate consul team head chief defence defense capital counterpart"
              + " counterparts envoy prime deputy premier vice");

  /// Words of a whole group of people or bodies, which belong to no proper name.
  static final Set<String> GENERIC =
      words(
          "ngo ngos civil society industry media press experts expert think tank tanks public"
              + " private sector companies people nationals citizens students youth coordinator"
              + " office side support delegation region coalition partners group");

  /// Joining words inside a proper name.
  static final Set<String> JOINERS =
      words(
          "of for and the in on to de del la las los el por para du des et y von da do & with from"
              + " at a le les en");

  /// Heads of the names of organizations; with one of them a name can end, or begin.
  static final Set<String> BODIES =
      words(
          "association associations coalition institute institut instituto instituts center centre"
              + " centro university universite universidad college academy foundation fondation"
              + " fundacion forum foro movement movimiento mouvement committee committees comite"
              + " council consejo conseil commission comision network red reseau alliance alianza"
              + " group grupo groupe society sociedad societe survey campaign federation union"
              + " agency bureau organization organisation organizacion church iglesia eglise"
              + " observatorio observatory observatoire accion asociacion pastoral servicio service"
              + " services caritas club league program programme programa project secretariat"
              + " authority fund bank corporation company ltd inc board team mission house"
              + " commissioner command directorate department directorate");

  private Vocabulary() {}

  static Set<String> words(String text) {
    return Arrays.stream(text.split("\\s+"))
        .map(word -> word.equals("&") ? word : Gazetteer.fold(word))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
