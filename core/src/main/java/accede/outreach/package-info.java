/// The log of contacts: where a President or co-chair was, whom they met, which States were engaged
/// and on what evidence. Leaves reading a printed log to `reading`. Read first:
/// [accede.outreach.Activity].
@NullMarked
package accede.outreach;

import org.jspecify.annotations.NullMarked;
