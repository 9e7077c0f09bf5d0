/**
 * What helps a State on its road to consent, and those who argue for it. Read first: {@link
 * accede.toolkit.ToolkitElement}.
 */
@NullMarked
package accede.toolkit;

import org.jspecify.annotations.NullMarked;
