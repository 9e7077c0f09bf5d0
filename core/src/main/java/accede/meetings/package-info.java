/// Meetings of the treaty's bodies: when, where, who attended in which number, what was dealt with.
/// Leaves talks with single delegations to `outreach`. Read first: [accede.meetings.Meeting].
@NullMarked
package accede.meetings;

import org.jspecify.annotations.NullMarked;
