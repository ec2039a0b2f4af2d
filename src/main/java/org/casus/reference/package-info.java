/// The reference actors and places that names are linked to, read from files that a curator can edit.
@NullMarked
package org.casus.reference;

import org.jspecify.annotations.NullMarked;
