/// What follows from the facts of all sources together: which events are one, one casualty number for each, and the
/// counts
/// that whole-store questions need. Works on the numbers by which TDB2 knows its nodes, event by event.
@NullMarked
package org.casus.consolidate;

import org.jspecify.annotations.NullMarked;
