/// What a review says: findings, the checks that they come from, and the parts of a review.
@NullMarked
package org.casus.review.finding;

import org.jspecify.annotations.NullMarked;
