/// The facts of one news report, asked of the graphs that casus makes of it.
@org.jspecify.annotations.NullMarked
package org.casus.seed;
