/// Groups of States and other bodies, their membership over time, their seats and calendars. Leaves
/// what they do to `events` and `outreach`. Read first: [accede.organizations.Organization].
@NullMarked
package accede.organizations;

import org.jspecify.annotations.NullMarked;
