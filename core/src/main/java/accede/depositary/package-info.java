/// What a depositary's table says, and how it compares with the ledger: who is meant by a printed
/// name, what a heading and a letter mean, which day is printed. Leaves file formats to others:
/// they hand over a [accede.depositary.Sheet]. Read first: [accede.depositary.DepositaryTable],
/// then [accede.depositary.Reconciliation].
@NullMarked
package accede.depositary;

import org.jspecify.annotations.NullMarked;
