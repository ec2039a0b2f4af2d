/// Numbers and dates as sentences word them.
@NullMarked
package org.casus.extract.value;

import org.jspecify.annotations.NullMarked;
