/// The SPARQL 1.1 protocol, for reading.
@NullMarked
package org.casus.serve.sparql;

import org.jspecify.annotations.NullMarked;
