/// Two versions of an ontology compared: what is new, what is gone, and what that breaks.
@NullMarked
package org.casus.review.version;

import org.jspecify.annotations.NullMarked;
