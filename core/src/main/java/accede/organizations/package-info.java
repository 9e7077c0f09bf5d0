/**
 * Groups of States and other bodies, their membership over time, their seats and calendars. Leaves
 * what they do to {@code events} and {@code outreach}. Read first: {@link
 * accede.organizations.Organization}.
 */
@NullMarked
package accede.organizations;

import org.jspecify.annotations.NullMarked;
