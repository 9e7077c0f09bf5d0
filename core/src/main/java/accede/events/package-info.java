/// Other bodies' calendars, on which trips are timed. Read first: [accede.events.EventSource].
@NullMarked
package accede.events;

import org.jspecify.annotations.NullMarked;
