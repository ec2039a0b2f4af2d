/// Competency questions: what the ontology must be able to answer, as tests.
@NullMarked
package org.casus.review.question;

import org.jspecify.annotations.NullMarked;
