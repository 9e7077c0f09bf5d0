/// Puts the parts together: the database, the reference data, the reader, the writers of documents.
/// The doors that people use – command line and web – ask here and know nothing of SQL or file
/// formats. Read first: [accede.workbench.Workbench].
@NullMarked
package accede.workbench;

import org.jspecify.annotations.NullMarked;
