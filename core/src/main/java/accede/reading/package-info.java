/// What a text says: activities, meetings, symbols, recommendations, event sources, figures and
/// claims; and what in it cannot be right. A reading is made of the same facts the records keep.
/// Read first: [accede.reading.Reading].
@NullMarked
package accede.reading;

import org.jspecify.annotations.NullMarked;
