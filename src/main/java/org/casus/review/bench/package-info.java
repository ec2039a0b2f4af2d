/// Runs the parts of a review, one after the other.
@NullMarked
package org.casus.review.bench;

import org.jspecify.annotations.NullMarked;
