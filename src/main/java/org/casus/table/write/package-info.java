/// Quads as bytes, in the order of the rows, however many threads make them.
@NullMarked
package org.casus.table.write;

import org.jspecify.annotations.NullMarked;
