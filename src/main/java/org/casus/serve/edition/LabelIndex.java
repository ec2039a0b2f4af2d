package org.casus.serve.edition;

import static org.apache.jena.graph.Node.ANY;

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
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
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

/// Finds things by words of their labels, with a slip of the pen forgiven. An index on disk, so that memory does not
/// grow with the labels.
final class LabelIndex implements AutoCloseable {
    private static final List<Node> LABELLING =
            List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), SKOS.altLabel.asNode());
    private static final int MOST_WORDS = 8;
    private static final int FUZZY_FROM = 5;

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

    static LabelIndex build(Graph data) {
        try {
            var folder = Files.createTempDirectory("casus-labels");
            try (var directory = FSDirectory.open(folder);
                    var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer()))) {
                LABELLING.forEach(property -> add(data, property, writer));
                writer.commit();
            }
            return new LabelIndex(folder, DirectoryReader.open(FSDirectory.open(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Graph data, Node property, IndexWriter writer) {
        var found = data.find(ANY, property, ANY);
        try {
            while (found.hasNext()) {
                var triple = found.next();
                if (triple.getSubject().isURI() && triple.getObject().isLiteral()) {
                    writer.addDocument(document(
                            data, triple.getSubject(), triple.getObject().getLiteralLexicalForm()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            found.close();
        }
    }

    private static Document document(Graph data, Node thing, String label) {
        var document = new Document();
        document.add(new StringField("iri", thing.getURI(), Field.Store.YES));
        document.add(new TextField("label", label, Field.Store.YES));
        document.add(new StringField("whole", label.toLowerCase(Locale.ROOT), Field.Store.NO));
        data.find(thing, RDF.type.asNode(), ANY)
                .mapWith(triple -> triple.getObject())
                .filterKeep(Node::isURI)
                .forEachRemaining(type -> document.add(new StringField("type", type.getURI(), Field.Store.NO)));
        return document;
    }

    /// IRIs with the label that fits, best first.
    List<Found> search(String text, Optional<String> type, int most) {
        try {
            var words = words(text);
            if (words.isEmpty()) {
                return List.of();
            }
            var query = query(words, text, type);
            var hits = searcher.search(query, most * MORE);
            var found = new LinkedHashMap<String, Found>();
            for (var hit : hits.scoreDocs) {
                var document = searcher.storedFields().document(hit.doc);
                found.putIfAbsent(document.get("iri"), new Found(document.get("iri"), document.get("label")));
            }
            return found.values().stream().limit(most).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query query(List<String> words, String text, Optional<String> type) {
        var query = new BooleanQuery.Builder();
        words.forEach(word -> query.add(word(word), Occur.MUST));
        query.add(
                new BoostQuery(new TermQuery(new Term("whole", text.strip().toLowerCase(Locale.ROOT))), 20),
                Occur.SHOULD);
        type.ifPresent(iri -> query.add(new TermQuery(new Term("type", iri)), Occur.FILTER));
        return query.build();
    }

    private static Query word(String word) {
        var term = new Term("label", word);
        var query = new BooleanQuery.Builder()
                .add(new BoostQuery(new TermQuery(term), 4), Occur.SHOULD)
                .add(new BoostQuery(new PrefixQuery(term), 2), Occur.SHOULD);
        if (word.length() >= FUZZY_FROM) {
            query.add(new FuzzyQuery(term, 1), Occur.SHOULD);
        }
        return query.build();
    }

    private static List<String> words(String text) throws IOException {
        var words = new ArrayList<String>();
        try (var analyzer = analyzer();
                var stream = analyzer.tokenStream("label", text)) {
            var word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken() && words.size() < MOST_WORDS) {
                words.add(word.toString());
            }
            stream.end();
        }
        return words;
    }

    private static Analyzer analyzer() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var tokens = new StandardTokenizer();
                return new TokenStreamComponents(tokens, new ASCIIFoldingFilter(new LowerCaseFilter(tokens)));
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
