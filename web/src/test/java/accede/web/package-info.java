/// Stories about the product as it is packaged: a real server, a real database, a real browser.
@NullMarked
package accede.web;

import org.jspecify.annotations.NullMarked;
