package org.casus.extract.syntax;

import java.util.List;

/// Makes words with parts of speech, names and dependencies out of a sentence's text. Thread-safe and
/// deterministic.
public interface Annotator {
    List<Token> annotate(String sentence);
}
