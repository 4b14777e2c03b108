/**
 * Leverage records as Excel workbooks: {@link dev.leverage.excel.ExcelFormat}.
 *
 * <p>POI opens packages and prepares those that are written; sheets are read by a pull parser and
 * written row by row, so that memory does not grow with the number of tasks.
 */
@NullMarked
package dev.leverage.excel;

import org.jspecify.annotations.NullMarked;
