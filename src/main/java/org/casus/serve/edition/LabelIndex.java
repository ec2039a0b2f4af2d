package org.casus.serve.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/// Finds things by words of their labels and of what they are about, and sentences by their words, with a slip of the
/// pen forgiven. An index on disk, so that memory does not grow with the labels.
final class LabelIndex implements AutoCloseable {
    static final String IRI = "iri";
    static final String LABEL = "label";
    static final String ABOUT = "about";
    static final String WHOLE = "whole";
    static final String TYPE = "type";
    static final String SENTENCE = "sentence";
    private static final int MOST_WORDS = 12;
    private static final int FUZZY_FROM = 5;

    /// Words of questions, that say nothing of what is looked for.
    private static final Set<String> ASKING = Set.of(
            "a", "an", "the", "of", "for", "in", "on", "at", "by", "to", "and", "or", "is", "are", "was", "were", "did",
            "do", "who", "whom", "what", "when", "where", "which", "how", "many", "that");

    /// A thing may be found by several of its labels.
    private static final int MORE = 4;

    private final Path folder;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private LabelIndex(Path folder, DirectoryReader reader) {
        this.folder = folder;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
    }

    static LabelIndex build(Graph data, Graph codes) {
        try {
            var folder = Files.createTempDirectory("casus-labels");
            try (var directory = FSDirectory.open(folder);
                    var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer()))) {
                new LabelIndexing(data, codes, writer).addAll();
                writer.commit();
            }
            return new LabelIndex(folder, DirectoryReader.open(FSDirectory.open(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Things that all words fit, best first.
    List<Found> search(String text, Optional<String> type, int most) {
        var words = words(text);
        return words.isEmpty() ? List.of() : found(query(words, text, type, words.size()), most);
    }

    /// Things that most of the words fit.
    List<Found> nearly(String text, int most) {
        var words = words(text);
        return words.size() < 2 ? List.of() : found(query(words, text, Optional.empty(), (words.size() + 1) / 2), most);
    }

    /// IRIs of sentences with at least two thirds of the words.
    List<String> sentences(String text, int most) {
        var words = words(text);
        if (words.isEmpty()) {
            return List.of();
        }
        var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch((2 * words.size() + 2) / 3);
        words.forEach(word -> query.add(in(SENTENCE, word), Occur.SHOULD));
        return found(query.build(), most).stream().map(Found::iri).toList();
    }

    private List<Found> found(Query query, int most) {
        try {
            var hits = searcher.search(query, most * MORE);
            var found = new LinkedHashMap<String, Found>();
            for (var hit : hits.scoreDocs) {
                var document = searcher.storedFields().document(hit.doc);
                var label = Optional.ofNullable(document.get(LABEL)).orElse("");
                found.putIfAbsent(document.get(IRI), new Found(document.get(IRI), label));
            }
            return found.values().stream().limit(most).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query query(List<String> words, String text, Optional<String> type, int least) {
        var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
        words.forEach(word -> query.add(word(word), Occur.SHOULD));
        var whole = new BoostQuery(new TermQuery(new Term(WHOLE, text.strip().toLowerCase(Locale.ROOT))), 20);
        var all = new BooleanQuery.Builder().add(query.build(), Occur.MUST).add(whole, Occur.SHOULD);
        type.ifPresent(iri -> all.add(new TermQuery(new Term(TYPE, iri)), Occur.FILTER));
        return all.build();
    }

    private static Query word(String word) {
        return new BooleanQuery.Builder()
                .add(in(LABEL, word), Occur.SHOULD)
                .add(new BoostQuery(new TermQuery(new Term(ABOUT, word)), 0.5f), Occur.SHOULD)
                .build();
    }

    private static Query in(String field, String word) {
        var term = new Term(field, word);
        var query = new BooleanQuery.Builder()
                .add(new BoostQuery(new TermQuery(term), 4), Occur.SHOULD)
                .add(new BoostQuery(new PrefixQuery(term), 2), Occur.SHOULD);
        if (word.length() >= FUZZY_FROM) {
            query.add(new FuzzyQuery(term, 1), Occur.SHOULD);
        }
        return query.build();
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        try (var analyzer = analyzer();
                var stream = analyzer.tokenStream(LABEL, text)) {
            var word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken() && words.size() < MOST_WORDS) {
                words.add(word.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var telling =
                words.stream().filter(word -> !ASKING.contains(word)).distinct().toList();
        return telling.isEmpty() ? words.stream().distinct().toList() : telling;
    }

    /// Words without accents and without an English plural.
    private static Analyzer analyzer() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var tokens = new StandardTokenizer();
                return new TokenStreamComponents(
                        tokens, new EnglishMinimalStemFilter(new ASCIIFoldingFilter(new LowerCaseFilter(tokens))));
            }
        };
    }

    @Override
    public void close() {
        try {
            reader.close();
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
