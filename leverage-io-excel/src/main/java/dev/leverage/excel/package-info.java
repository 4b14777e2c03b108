/** Reads and writes leverage records as Excel workbooks. */
@NullMarked
package dev.leverage.excel;

import org.jspecify.annotations.NullMarked;
