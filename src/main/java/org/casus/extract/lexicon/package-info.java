/// The extractor's words and rules, which stand in files beside the program's classes.
@NullMarked
package org.casus.extract.lexicon;

import org.jspecify.annotations.NullMarked;
