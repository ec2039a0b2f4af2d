/// Converter files: what a table format is, and by which header it is known.
@NullMarked
package org.casus.table.format;

import org.jspecify.annotations.NullMarked;
