/// Facts as records under one sealed interface, where each was read, and the one exception for what a user can fix.
@NullMarked
package org.casus.model;

import org.jspecify.annotations.NullMarked;
