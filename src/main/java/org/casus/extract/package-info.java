/// Article text to facts, each with the sentence that it stands in and the rule that found it.
@NullMarked
package org.casus.extract;

import org.jspecify.annotations.NullMarked;
