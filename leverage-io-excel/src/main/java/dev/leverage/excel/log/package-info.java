/** What POI's logging facade is answered with where an application has no logging of its own. */
@NullMarked
package dev.leverage.excel.log;

import org.jspecify.annotations.NullMarked;
