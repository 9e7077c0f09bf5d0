/// Files in and out: papers as DOCX, PDF, HTML and Markdown, and the text read back out of files
/// people send. Owns what each format can and cannot do. Leaves what a paper says to `reporting`,
/// and what a text means to `reading`. One file a format; read first: [HtmlFormat] to write,
/// [PrintedText] to read.
@NullMarked
package accede.exchange;

import org.jspecify.annotations.NullMarked;
