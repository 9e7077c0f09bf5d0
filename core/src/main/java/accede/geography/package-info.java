/// What the world is: States with their names in six languages and on any day, regions, capitals
/// and distances. Takes no side: names come from reference data. Leaves memberships to
/// `organizations`. Read first: [accede.geography.State].
@NullMarked
package accede.geography;

import org.jspecify.annotations.NullMarked;
