/// Feeds each reader of outside input with what nobody would send in good faith: [FuzzTarget] lists
/// the readers and what may come out of them, [FuzzRun] lets Jazzer look for what should not.
@NullMarked
package accede.fuzzing;

import org.jspecify.annotations.NullMarked;
