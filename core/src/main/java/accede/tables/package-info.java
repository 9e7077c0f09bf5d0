/// The tables that ship with the product under `data/`: read by heading, each cell knowing the file
/// and line it came from. Leaves what a row means to the package that owns the fact. Read first:
/// [accede.tables.Table].
@NullMarked
package accede.tables;

import org.jspecify.annotations.NullMarked;
