/// The commands: read, ask the workbench, show. Leaves every judgement to the core. Read first:
/// [accede.cli.Accede].
@NullMarked
package accede.cli;

import org.jspecify.annotations.NullMarked;
