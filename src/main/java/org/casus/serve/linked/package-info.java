/// Linked data: every IRI of the base resolves, in every usual form, and the data set describes itself.
@NullMarked
package org.casus.serve.linked;

import org.jspecify.annotations.NullMarked;
