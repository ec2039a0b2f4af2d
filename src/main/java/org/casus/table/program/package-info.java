/// A converter compiled into a program that is run on each row.
@NullMarked
package org.casus.table.program;

import org.jspecify.annotations.NullMarked;
