/// OWL: profiles, consistency, and explanations in words.
@NullMarked
package org.casus.review.owl;

import org.jspecify.annotations.NullMarked;
