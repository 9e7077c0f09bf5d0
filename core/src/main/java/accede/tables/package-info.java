/**
 * The tables that ship with the product under {@code data/}: read by heading, each cell knowing the
 * file and line it came from. Leaves what a row means to the package that owns the fact. Read
 * first: {@link accede.tables.Table}.
 */
@NullMarked
package accede.tables;

import org.jspecify.annotations.NullMarked;
