/// What helps a State on its road to consent, and those who argue for it. Read first:
/// [accede.toolkit.ToolkitElement].
@NullMarked
package accede.toolkit;

import org.jspecify.annotations.NullMarked;
