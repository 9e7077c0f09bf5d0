/**
 * Other bodies' calendars, on which trips are timed. Read first: {@link accede.events.EventSource}.
 */
@NullMarked
package accede.events;

import org.jspecify.annotations.NullMarked;
