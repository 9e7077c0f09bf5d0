/// The shape of paper: masthead, title, numbered paragraphs, lists, tables, annexes. Owns the
/// structure of what is printed, in the words of a conference secretariat, and the dates as it
/// prints them. Leaves what a report says to `reporting` and how a file is made to the doors, which
/// offer a [DocumentWriter] for each format. Read first: [Document].
@NullMarked
package accede.documents;

import org.jspecify.annotations.NullMarked;
