package org.casus.extract.story;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.extract.lexicon.Resources;
import org.casus.model.Code;
import org.casus.model.Stage;

/// The words of `stages.yaml`: verbs by what they do to their object or tell of their subject, and nouns.
record StageWords(Map<String, Stage> byObject, Map<String, Stage> bySubject, Map<String, Stage> byNoun) {
    private record Entry(String stage, List<String> object, Optional<List<String>> subject, List<String> nouns) {}

    static StageWords read() {
        var words = new StageWords(new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (var entry : Resources.yaml("stages.yaml", new TypeReference<List<Entry>>() {})) {
            var stage = Code.find(Stage.class, entry.stage).orElseThrow();
            entry.object.forEach(word -> words.byObject.put(word, stage));
            entry.subject.orElse(List.of()).forEach(word -> words.bySubject.put(word, stage));
            entry.nouns.forEach(word -> words.byNoun.put(word, stage));
        }
        return new StageWords(Map.copyOf(words.byObject), Map.copyOf(words.bySubject), Map.copyOf(words.byNoun));
    }
}
