/// Words that call up an event, what fills its roles, and how the sentence speaks of it: as done, announced,
/// denied, conditional.
@NullMarked
package org.casus.extract.frame;

import org.jspecify.annotations.NullMarked;
