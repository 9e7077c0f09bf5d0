/// The content of reports: paragraphs made of records and templates, never of stored text. Leaves
/// the file formats to the doors. Read first: [accede.reporting.CoChairsReport].
@NullMarked
package accede.reporting;

import org.jspecify.annotations.NullMarked;
