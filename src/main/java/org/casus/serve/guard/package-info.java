/// Keeps the server well under load and lets its keeper see how it is.
@NullMarked
package org.casus.serve.guard;

import org.jspecify.annotations.NullMarked;
