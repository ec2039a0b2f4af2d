/// The functions that a converter may call, under the prefix casusfn.
@NullMarked
package org.casus.table.function;

import org.jspecify.annotations.NullMarked;
