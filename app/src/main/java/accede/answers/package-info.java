/// The shapes that scripts see: the JSON objects and CSV rows promised to them, the same for the
/// command line and the API. A name that is here does not change. Read first:
/// [accede.answers.StatusAnswer].
@NullMarked
package accede.answers;

import org.jspecify.annotations.NullMarked;
