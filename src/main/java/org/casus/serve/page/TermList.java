package org.casus.serve.page;

import static org.apache.jena.graph.Node.ANY;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.casus.serve.view.Showing;
import org.casus.serve.view.Shown;
import org.casus.vocab.Casus;

/// The terms of the ontology and the lists of codes, each with what it means.
record TermList(Showing showing) {

    /// A term; `parents` are what it is a kind of, `from` and `to` what a property joins.
    public record Term(
            String id,
            String iri,
            String label,
            String meaning,
            List<Shown> parents,
            List<Shown> from,
            List<Shown> to) {}

    /// A list of codes.
    public record Scheme(String id, String label, String meaning, List<Term> codes) {}

    Map<String, Object> ontology() {
        var graph = showing.edition().terms().ontology();
        var model = new LinkedHashMap<String, Object>();
        model.put("classes", terms(graph, OWL2.Class.asNode()));
        model.put("objects", terms(graph, OWL2.ObjectProperty.asNode()));
        model.put("values", terms(graph, OWL2.DatatypeProperty.asNode()));
        return model;
    }

    Map<String, Object> codes() {
        var graph = showing.edition().terms().codes();
        var schemes = graph
                .find(ANY, RDF.type.asNode(), SKOS.ConceptScheme.asNode())
                .mapWith(triple -> triple.getSubject())
                .toList()
                .stream()
                .sorted(Comparator.comparing(Node::getURI))
                .map(scheme -> scheme(graph, scheme))
                .toList();
        return Map.of("schemes", schemes);
    }

    private Scheme scheme(Graph graph, Node scheme) {
        var codes =
                graph.find(ANY, SKOS.inScheme.asNode(), scheme).mapWith(triple -> triple.getSubject()).toList().stream()
                        .map(code -> term(graph, code))
                        .sorted(Comparator.comparing(Term::label))
                        .toList();
        var term = term(graph, scheme);
        return new Scheme(term.id(), term.label(), term.meaning(), codes);
    }

    private List<Term> terms(Graph graph, Node type) {
        return graph
                .find(ANY, RDF.type.asNode(), type)
                .mapWith(triple -> triple.getSubject())
                .filterKeep(term -> term.isURI() && term.getURI().startsWith(Casus.NS))
                .toList()
                .stream()
                .map(term -> term(graph, term))
                .sorted(Comparator.comparing(Term::id))
                .toList();
    }

    private Term term(Graph graph, Node term) {
        var iri = term.getURI();
        var id = iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
        var parents = new ArrayList<>(things(graph, term, RDFS.subClassOf.asNode()));
        parents.addAll(things(graph, term, RDFS.subPropertyOf.asNode()));
        parents.addAll(things(graph, term, SKOS.broader.asNode()));
        return new Term(
                id,
                iri,
                showing.edition().labels().of(iri),
                meaning(graph, term),
                parents,
                things(graph, term, RDFS.domain.asNode()),
                things(graph, term, RDFS.range.asNode()));
    }

    private static String meaning(Graph graph, Node term) {
        for (var property : List.of(SKOS.definition.asNode(), RDFS.comment.asNode(), SKOS.scopeNote.asNode())) {
            var found = graph.find(term, property, ANY).toList();
            if (!found.isEmpty() && found.getFirst().getObject().isLiteral()) {
                return found.getFirst().getObject().getLiteralLexicalForm();
            }
        }
        return "";
    }

    private List<Shown> things(Graph graph, Node term, Node property) {
        return graph.find(term, property, ANY)
                .mapWith(triple -> triple.getObject())
                .filterKeep(Node::isURI)
                .mapWith(showing::of)
                .toList();
    }
}
