package org.casus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.casus.extract.entity.Nouns;
import org.casus.extract.frame.Triggers;
import org.casus.extract.lexicon.Resources;
import org.casus.extract.story.Reading;
import org.casus.extract.story.Story;
import org.casus.extract.story.StoryReader;
import org.casus.extract.syntax.Annotator;
import org.casus.extract.syntax.Nlp4jAnnotator;
import org.casus.extract.syntax.Segmenter;
import org.casus.extract.syntax.Sentence;
import org.casus.model.FactSheet;
import org.casus.model.SourceDocument;
import org.casus.reference.Reference;

/// Reads the facts out of a document. Thread-safe.
public final class Extractor {
    private final Reference reference;
    private final Annotator annotator;
    private final Nouns nouns = new Nouns();
    private final Triggers triggers = new Triggers();
    private final Segmenter segmenter = new Segmenter(Resources.lines("boilerplate.txt").stream()
            .map(line -> Pattern.compile(line, Pattern.CASE_INSENSITIVE))
            .toList());

    public Extractor(Reference reference) {
        this(reference, new Nlp4jAnnotator());
    }

    public Extractor(Reference reference, Annotator annotator) {
        this.reference = reference;
        this.annotator = annotator;
    }

    /// The facts of a document whose text is present.
    public Extraction extract(SourceDocument document) {
        var story = new Story(document, sentences(document), reference, nouns, triggers);
        var reading = new StoryReader(story).read();
        var traces = reading.notes().stream().map(Extractor::trace).toList();
        var nearMisses = reading.rejected().stream()
                .map(each -> new Extraction.NearMiss(each.rule(), each.evidence(), each.reason()))
                .toList();
        return new Extraction(new FactSheet(document, reading.facts()), traces, nearMisses);
    }

    private static Extraction.Trace trace(Reading.Note note) {
        return new Extraction.Trace(note.fact(), note.rule(), note.path(), note.evidence());
    }

    private List<Sentence> sentences(SourceDocument document) {
        var text = document.text().orElse("");
        var sentences = new ArrayList<Sentence>();
        for (var segment : segmenter.segments(text)) {
            var words = text.substring(segment.start(), segment.end());
            var tokens = annotator.annotate(words.replaceAll("\\s", " "));
            sentences.add(new Sentence(
                    sentences.size(), segment.paragraph(), segment.heading(), segment.start(), words, tokens));
        }
        return sentences;
    }
}
