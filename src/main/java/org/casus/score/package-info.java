/// Holds the facts that were found against those that a person has written down. What counts as the same fact and as a
/// right value, `docs/evaluation.md` says.
@NullMarked
package org.casus.score;

import org.jspecify.annotations.NullMarked;
