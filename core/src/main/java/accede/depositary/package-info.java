/// What a depositary's table says, and how it compares with the ledger. Read first:
/// [accede.depositary.Sheet].
@NullMarked
package accede.depositary;

import org.jspecify.annotations.NullMarked;
