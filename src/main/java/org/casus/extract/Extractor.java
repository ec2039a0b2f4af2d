package org.casus.extract;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.extract.entity.Nouns;
import org.casus.extract.frame.Triggers;
import org.casus.extract.lexicon.Resources;
import org.casus.extract.story.Reading;
import org.casus.extract.story.Story;
import org.casus.extract.story.StoryReader;
import org.casus.extract.syntax.ActiveVerbs;
import org.casus.extract.syntax.Annotator;
import org.casus.extract.syntax.Nlp4jAnnotator;
import org.casus.extract.syntax.PersonNames;
import org.casus.extract.syntax.Segmenter;
import org.casus.extract.syntax.TrueCase;
import org.casus.extract.syntax.WholeNames;
import org.casus.extract.value.Dateline;
import org.casus.model.FactSheet;
import org.casus.model.SourceDocument;
import org.casus.reference.Form;
import org.casus.reference.Match;
import org.casus.reference.Reference;

/// Reads the facts out of a document by rules.
public final class Extractor implements FactReader {
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
        var persons = new PersonNames(
                Resources.lines("given-names.txt").stream()
                        .flatMap(line -> Stream.of(line.split(" ", -1)))
                        .collect(Collectors.toSet()),
                word -> nouns.find(word).isPresent());
        var active = new ActiveVerbs(new WholeNames(annotator));
        this.parser = new SentenceParser(
                new Segmenter(boilerplate),
                new TrueCase(Nlp4jAnnotator::commonWords, new KnownNames(reference, nouns)),
                sentence -> persons.mark(active.annotate(sentence)));
    }

    /// A document without a date has that of its dateline.
    @Override
    public Extraction extract(SourceDocument document) {
        return extraction(parsed(document), StoryReader::read);
    }

    /// What the rules alone read, not weighed: for the tests of rules.
    Extraction extractByRules(SourceDocument document) {
        return extraction(parsed(document), StoryReader::readByRules);
    }

    private static Extraction extraction(Parsed parsed, Function<StoryReader, Reading> read) {
        var story = parsed.story();
        var reading = read.apply(new StoryReader(story));
        var traces = reading.notes().stream().map(Extractor::trace).toList();
        var nearMisses = Stream.concat(
                        parsed.unread().stream(),
                        reading.rejected().stream()
                                .map(each -> new Extraction.NearMiss(each.rule(), each.evidence(), each.reason())))
                .toList();
        return new Extraction(new FactSheet(story.document(), reading.facts()), traces, nearMisses);
    }

    /// The document parsed, with its entities, times and triggers, but without its facts.
    public Story story(SourceDocument document) {
        return parsed(document).story();
    }

    private Parsed parsed(SourceDocument document) {
        var text = document.text().orElse("");
        var dateline = Dateline.of(text, document.date());
        var dated = document.dated(dateline.flatMap(Dateline::date));
        var parsed = parser.parse(text, dateline.map(Dateline::end).orElse(0));
        return new Parsed(
                new Story(dated, parsed.sentences(), reference, nouns, triggers, dateline.map(Dateline::place)),
                parsed.unread());
    }

    private record Parsed(Story story, List<Extraction.NearMiss> unread) {}

    private static Extraction.Trace trace(Reading.Note note) {
        return new Extraction.Trace(note.fact(), note.rule(), note.path(), note.evidence());
    }

    /// Names of the reference data in words that are all in capitals.
    private record KnownNames(Reference reference, Nouns nouns) implements TrueCase.Names {
        private static final int LONGEST_ACRONYM = 6;

        @Override
        public boolean[] in(List<String> words) {
            var known = new boolean[words.size()];
            for (var match : reference.scan(words)) {
                for (int i = match.from(); i < match.to(); i++) {
                    known[i] = words.get(i).length() > 2 && !isCommon(match, words.get(i));
                }
            }
            return known;
        }

        /// In capitals "poles" are more likely what carries a power line than people of Poland.
        private boolean isCommon(Match match, String word) {
            var lower = word.toLowerCase(Locale.ROOT);
            return match.candidates().getFirst().form() == Form.DEMONYM
                    && (nouns.find(lower).isPresent()
                            || nouns.find(lower.replaceFirst("s$", "")).isPresent());
        }

        @Override
        public boolean isAcronym(String word) {
            return word.length() <= LONGEST_ACRONYM
                    && reference.lookup(word).stream()
                            .anyMatch(named -> named.naming().text().equals(word));
        }
    }
}
