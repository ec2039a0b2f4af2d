/// Sentences with parts of speech, names and dependencies, and the grammatical functions that rules ask for.
@NullMarked
package org.casus.extract.syntax;

import org.jspecify.annotations.NullMarked;
