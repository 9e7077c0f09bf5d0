package accede.participation;

import accede.geography.Lineage;
import java.util.Optional;

/// What the terms of one treaty need to know beyond its own acts.
interface Surroundings {

  /// Nothing of other treaties; the shipped lineage of States.
  Surroundings NONE = treaty -> Optional.empty();

  /// How participation in another treaty developed, as known on the same day.
  Optional<Participation> participation(TreatyId treaty);

  /// An imported weight by its name.
  default Optional<Weight> weight(String name) {
    return Optional.empty();
  }

  /// What the codes of participants stand for.
  default Lineage lineage() {
    return Lineage.shipped();
  }
}
