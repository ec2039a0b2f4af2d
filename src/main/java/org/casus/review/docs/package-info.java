/// The documentation of an ontology as a small site of static pages.
@NullMarked
package org.casus.review.docs;

import org.jspecify.annotations.NullMarked;
