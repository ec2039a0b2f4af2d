/// Reads an article file: text, date, title, source.
@NullMarked
package org.casus.article;

import org.jspecify.annotations.NullMarked;
