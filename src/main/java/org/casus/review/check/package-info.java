/// Checks that are SPARQL queries: one file each.
@NullMarked
package org.casus.review.check;

import org.jspecify.annotations.NullMarked;
