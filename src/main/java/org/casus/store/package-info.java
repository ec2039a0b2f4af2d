/// Opens, loads, replaces and consolidates a store. Whatever is written has been read, converted and checked before, so
/// that no write transaction is ever aborted.
@NullMarked
package org.casus.store;

import org.jspecify.annotations.NullMarked;
