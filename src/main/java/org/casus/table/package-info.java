/// Tables to quads by converter files: each format is one CONSTRUCT whose variables are the columns.
@NullMarked
package org.casus.table;

import org.jspecify.annotations.NullMarked;
