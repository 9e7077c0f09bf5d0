/// Who asked for which work, and in which document: recommendations, decisions, approaches, papers
/// and appointments. Read first: [accede.mandates.Mandate].
@NullMarked
package accede.mandates;

import org.jspecify.annotations.NullMarked;
