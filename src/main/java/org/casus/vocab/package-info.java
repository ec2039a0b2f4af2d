/// The ontology's terms and codes as constants, and how IRIs are made.
@NullMarked
package org.casus.vocab;

import org.jspecify.annotations.NullMarked;
