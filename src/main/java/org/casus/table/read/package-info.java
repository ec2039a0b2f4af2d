/// Reads the rows of a table file of any size, in pieces that can be parsed apart.
@NullMarked
package org.casus.table.read;

import org.jspecify.annotations.NullMarked;
