/// SHACL on data: what is wrong, where, and why.
@NullMarked
package org.casus.review;

import org.jspecify.annotations.NullMarked;
