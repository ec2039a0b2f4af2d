package org.casus.extract.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.model.InputException;

/// Answers with parses that were stored before: no model is loaded.
public final class ConlluAnnotator implements Annotator {
    private final Map<String, List<Token>> parses = new HashMap<>();
    private final String file;

    /// `file` is named when a sentence is missing.
    public ConlluAnnotator(List<Conllu.Parse> parses, String file) {
        this.file = file;
        parses.forEach(parse -> this.parses.put(parse.text(), parse.tokens()));
    }

    @Override
    public List<Token> annotate(String sentence) {
        return Optional.ofNullable(parses.get(sentence))
                .orElseThrow(() -> new InputException(
                        "%s has no parse of the sentence '%s'. Store one.".formatted(file, sentence)));
    }
}
