/// Who may see or change what; decisions only. A [accede.access.Reader] asks, an office of theirs
/// gives a [accede.access.Permission] for a treaty and a time. Leaves keeping accounts, passwords
/// and sessions to others; the database holds the same decisions a second time, underneath. Read
/// first: [accede.access.Permission].
@NullMarked
package accede.access;

import org.jspecify.annotations.NullMarked;
