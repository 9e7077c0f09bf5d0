/**
 * The shape of paper, and the symbols official documents are known by. Read first: {@link
 * accede.documents.Symbol}.
 */
@NullMarked
package accede.documents;

import org.jspecify.annotations.NullMarked;
