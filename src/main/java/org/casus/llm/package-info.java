/// Facts that a language model reads, behind an OpenAI-compatible endpoint: nothing of what it says is taken
/// on trust.
@NullMarked
package org.casus.llm;

import org.jspecify.annotations.NullMarked;
