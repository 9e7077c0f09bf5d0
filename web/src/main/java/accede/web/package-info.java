/// Pages and API over HTTP. Thin: reads what is asked, asks the workbench, shows the answer in the
/// reader's language. Knows nothing of SQL or file formats. The only package that knows the web
/// framework. Read first: [accede.web.Serve].
@NullMarked
package accede.web;

import org.jspecify.annotations.NullMarked;
