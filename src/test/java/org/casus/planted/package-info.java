/// Classes that break the rules of `ArchitectureTest`, so that each rule is seen to find something.
@NullMarked
package org.casus.planted;

import org.jspecify.annotations.NullMarked;
