/**
 * Who asked for which work, and in which document: recommendations, decisions, approaches, papers
 * and appointments. Read first: {@link accede.mandates.Mandate}.
 */
@NullMarked
package accede.mandates;

import org.jspecify.annotations.NullMarked;
