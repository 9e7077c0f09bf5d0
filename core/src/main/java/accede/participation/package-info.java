/// Treaties, their clauses, the ledger of acts, and what follows from it for any day: standing,
/// ordinal, entry into force, totals. Nothing derived is stored. Read first:
/// [accede.participation.Ledger], then [accede.participation.Participation].
@NullMarked
package accede.participation;

import org.jspecify.annotations.NullMarked;
