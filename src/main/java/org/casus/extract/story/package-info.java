/// One document read from beginning to end: its events, who did what where and when, and which words are about the
/// same thing.
@NullMarked
package org.casus.extract.story;

import org.jspecify.annotations.NullMarked;
