package org.casus.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.extract.entity.Nouns;
import org.casus.extract.frame.Triggers;
import org.casus.extract.lexicon.Resources;
import org.casus.extract.story.Reading;
import org.casus.extract.story.Story;
import org.casus.extract.story.StoryReader;
import org.casus.extract.syntax.Annotator;
import org.casus.extract.syntax.Nlp4jAnnotator;
import org.casus.extract.syntax.Segmenter;
import org.casus.extract.syntax.TrueCase;
import org.casus.extract.value.Dateline;
import org.casus.model.FactSheet;
import org.casus.model.SourceDocument;
import org.casus.reference.Reference;

/// Reads the facts out of a document. Thread-safe.
public final class Extractor {
    private final Reference reference;
    private final SentenceParser parser;
    private final Nouns nouns = new Nouns();
    private final Triggers triggers = new Triggers();

    public Extractor(Reference reference) {
        this(reference, new Nlp4jAnnotator());
    }

    public Extractor(Reference reference, Annotator annotator) {
        this.reference = reference;
        var boilerplate = Resources.lines("boilerplate.txt").stream()
                .map(line -> Pattern.compile(line, Pattern.CASE_INSENSITIVE))
                .toList();
        this.parser = new SentenceParser(
                new Segmenter(boilerplate),
                new TrueCase(Nlp4jAnnotator::commonWords, new KnownNames(reference)),
                annotator);
    }

    /// The facts of a document whose text is present. A document without a date has that of its dateline.
    public Extraction extract(SourceDocument document) {
        var text = document.text().orElse("");
        var dateline = Dateline.of(text, document.date());
        var dated = document.date().isPresent() ? document : dated(document, dateline.flatMap(Dateline::date));
        var parsed = parser.parse(text, dateline.map(Dateline::end).orElse(0));
        var story = new Story(dated, parsed.sentences(), reference, nouns, triggers, dateline.map(Dateline::place));
        var reading = new StoryReader(story).read();
        var traces = reading.notes().stream().map(Extractor::trace).toList();
        var nearMisses = Stream.concat(
                        parsed.unread().stream(),
                        reading.rejected().stream()
                                .map(each -> new Extraction.NearMiss(each.rule(), each.evidence(), each.reason())))
                .toList();
        return new Extraction(new FactSheet(dated, reading.facts()), traces, nearMisses);
    }

    private static SourceDocument dated(SourceDocument document, Optional<LocalDate> date) {
        return new SourceDocument(
                document.id(),
                document.title(),
                date,
                document.url(),
                document.publisher(),
                document.language(),
                document.licence(),
                document.text());
    }

    private static Extraction.Trace trace(Reading.Note note) {
        return new Extraction.Trace(note.fact(), note.rule(), note.path(), note.evidence());
    }

    /// Names of the reference data in words that are all in capitals.
    private record KnownNames(Reference reference) implements TrueCase.Names {
        private static final int LONGEST_ACRONYM = 6;

        @Override
        public boolean[] in(List<String> words) {
            var known = new boolean[words.size()];
            for (var match : reference.scan(words)) {
                for (int i = match.from(); i < match.to(); i++) {
                    known[i] = words.get(i).length() > 2;
                }
            }
            return known;
        }

        @Override
        public boolean isAcronym(String word) {
            return word.length() <= LONGEST_ACRONYM
                    && reference.lookup(word).stream()
                            .anyMatch(named -> named.naming().text().equals(word));
        }
    }
}
