/// Files in and out: papers as DOCX, PDF, HTML and Markdown, and the text read back out of files
/// people send, and the tables read out of files depositaries keep. Owns what each format can and
/// cannot do. Leaves what a paper says to `reporting`, what a text means to `reading`, and what a
/// table says to `depositary`. One file a format; read first: [HtmlFormat] to write, [PrintedText]
/// and [DepositarySheets] to read.
@NullMarked
package accede.exchange;

import org.jspecify.annotations.NullMarked;
