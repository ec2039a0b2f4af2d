package org.casus.serve.edition;

import static org.apache.jena.graph.Node.ANY;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.casus.vocab.Casus;

/// Fills the index: each label of each thing, with the names of what it is about, and each sentence.
record LabelIndexing(Graph data, Graph codes, IndexWriter writer, Cache<Node, String> named) {
    private static final List<Node> LABELLING =
            List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), SKOS.altLabel.asNode());

    /// By whose names an event is found, too: "bombing of the US embassy" names a kind and a target.
    private static final List<Node> ABOUT =
            List.of(Casus.HAS_KIND, Casus.HAS_TARGET, Casus.HAS_PLACE, Casus.HAS_PARTY, Casus.OF_FORCE);
    private static final int NAMES = 50_000;

    LabelIndexing(Graph data, Graph codes, IndexWriter writer) {
        this(data, codes, writer, Caffeine.newBuilder().maximumSize(NAMES).build());
    }

    void addAll() {
        LABELLING.forEach(property -> each(property, this::label));
        each(Casus.EXACT_TEXT, this::sentence);
    }

    private void each(Node property, BiConsumer<Node, String> task) {
        var found = data.find(ANY, property, ANY);
        try {
            while (found.hasNext()) {
                var triple = found.next();
                if (triple.getSubject().isURI() && triple.getObject().isLiteral()) {
                    task.accept(triple.getSubject(), triple.getObject().getLiteralLexicalForm());
                }
            }
        } finally {
            found.close();
        }
    }

    private void label(Node thing, String label) {
        var document = new Document();
        document.add(new StringField(LabelIndex.IRI, thing.getURI(), Field.Store.YES));
        document.add(new TextField(LabelIndex.LABEL, label, Field.Store.YES));
        document.add(new StringField(LabelIndex.WHOLE, label.toLowerCase(Locale.ROOT), Field.Store.NO));
        data.find(thing, RDF.type.asNode(), ANY)
                .mapWith(triple -> triple.getObject())
                .filterKeep(Node::isURI)
                .forEachRemaining(
                        type -> document.add(new StringField(LabelIndex.TYPE, type.getURI(), Field.Store.NO)));
        for (var property : ABOUT) {
            data.find(thing, property, ANY)
                    .mapWith(triple -> triple.getObject())
                    .filterKeep(Node::isURI)
                    .forEachRemaining(
                            other -> document.add(new TextField(LabelIndex.ABOUT, names(other), Field.Store.NO)));
        }
        write(document);
    }

    private void sentence(Node quote, String text) {
        var document = new Document();
        document.add(new StringField(LabelIndex.IRI, quote.getURI(), Field.Store.YES));
        document.add(new TextField(LabelIndex.SENTENCE, text, Field.Store.NO));
        write(document);
    }

    /// All names of a thing.
    private String names(Node thing) {
        return named.get(
                thing,
                key -> LABELLING.stream()
                        .flatMap(property -> List.of(data, codes).stream()
                                .flatMap(graph -> graph
                                        .find(key, property, ANY)
                                        .mapWith(triple -> triple.getObject())
                                        .filterKeep(Node::isLiteral)
                                        .mapWith(Node::getLiteralLexicalForm)
                                        .toList()
                                        .stream()))
                        .distinct()
                        .collect(Collectors.joining(" ")));
    }

    private void write(Document document) {
        try {
            writer.addDocument(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
