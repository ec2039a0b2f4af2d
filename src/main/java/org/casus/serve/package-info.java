/// The HTTP server: a read-only SPARQL endpoint and the saved queries as an API.
@NullMarked
package org.casus.serve;

import org.jspecify.annotations.NullMarked;
