/// Finds, describes, checks and runs saved queries, and writes their answers.
@NullMarked
package org.casus.query;

import org.jspecify.annotations.NullMarked;
