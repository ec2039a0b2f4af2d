/// Reads what is reviewed: ontologies with their imports, where their terms stand, and how they are called.
@NullMarked
package org.casus.review.source;

import org.jspecify.annotations.NullMarked;
