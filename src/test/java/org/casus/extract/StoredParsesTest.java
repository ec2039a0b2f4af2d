package org.casus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.casus.extract.syntax.Annotator;
import org.casus.extract.syntax.Conllu;
import org.casus.extract.syntax.ConlluAnnotator;
import org.casus.extract.syntax.Nlp4jAnnotator;
import org.casus.extract.syntax.Token;
import org.junit.jupiter.api.Test;

/// Holds the stored parses equal to the sentences that the tests need. Run it with `-Dcasus.write=true` to write them
/// anew with the language model: nobody edits a parse by hand.
class StoredParsesTest {
    @Test
    void everySentenceOfTheTestsIsStoredAndNoOther() throws IOException {
        if (Boolean.getBoolean("casus.write")) {
            var written = new Recorder(new Nlp4jAnnotator());
            readAll(written);
            Files.writeString(Stored.FILE, Conllu.write(written.parses()));
        }
        var used = new Recorder(new ConlluAnnotator(Stored.parses(), Stored.FILE.toString()));

        readAll(used);

        assertThat(used.parses()).containsExactlyInAnyOrderElementsOf(Stored.parses());
    }

    private static void readAll(Annotator annotator) {
        var extractor = new Extractor(Stored.REFERENCE, annotator);
        Case.all().forEach(each -> extractor.extract(each.document()));
        Rules.examples().forEach(example -> extractor.extract(Case.document(example.text(), Optional.empty())));
        annotator.annotate(TriggersTest.BEFORE.strip());
        Stored.sentences().forEach(annotator::annotate);
    }

    /// Keeps what another annotator answers, in the order of the sentences' words, so that a case can move.
    private static final class Recorder implements Annotator {
        private final Annotator source;
        private final Map<String, List<Token>> answers = new TreeMap<>();

        Recorder(Annotator source) {
            this.source = source;
        }

        @Override
        public List<Token> annotate(String sentence) {
            return answers.computeIfAbsent(sentence, source::annotate);
        }

        List<Conllu.Parse> parses() {
            return answers.entrySet().stream()
                    .map(answer -> new Conllu.Parse(answer.getKey(), answer.getValue()))
                    .toList();
        }
    }
}
