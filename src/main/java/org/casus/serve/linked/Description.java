package org.casus.serve.linked;

import static org.apache.jena.graph.Node.ANY;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.casus.serve.edition.Edition;
import org.casus.vocab.Casus;

/// What the graphs say about a thing: its own statements, those that lead to it, the claims made on it with the words
/// they rest on, and the labels of all that is named. `more` tells that not everything that leads to it is here.
public record Description(List<Quad> quads, boolean more) {
    private static final int MOST_OF_ITS_OWN = 5_000;
    private static final int MOST_INCOMING = 500;

    /// What is told together with a thing that it is on: claims, commitments and the like.
    private static final Set<Node> ON = Set.of(Casus.ON_EVENT, Casus.ON_AGREEMENT, Casus.DESCRIBES, Casus.LATER_EVENT);

    /// What a thing is told together with.
    private static final Set<Node> PARTS = Set.of(
            Casus.HAS_EVIDENCE,
            Casus.HAS_COMMITMENT,
            Casus.CONDITIONAL_ON,
            Casus.IN_DOCUMENT,
            org.apache.jena.graph.NodeFactory.createURI("http://www.opengis.net/ont/geosparql#hasDefaultGeometry"));
    private static final int DEEPEST = 3;

    static Description of(Node thing, Edition edition) {
        var graphs = edition.contents().graphs();
        var quads = new LinkedHashSet<Quad>();
        parts(thing, graphs, quads, 0);
        var incoming = limited(graphs.find(ANY, ANY, ANY, thing), MOST_INCOMING + 1);
        boolean more = incoming.size() > MOST_INCOMING;
        incoming.stream().limit(MOST_INCOMING).forEach(quads::add);
        incoming.stream()
                .filter(quad -> ON.contains(quad.getPredicate()))
                .forEach(quad -> parts(quad.getSubject(), graphs, quads, 1));
        labels(graphs, quads);
        return new Description(List.copyOf(quads), more);
    }

    /// The statements of a thing and of what belongs to it.
    private static void parts(Node thing, DatasetGraph graphs, Set<Quad> quads, int depth) {
        for (var quad : limited(graphs.find(ANY, thing, ANY, ANY), MOST_OF_ITS_OWN)) {
            if (quads.add(quad) && depth < DEEPEST && PARTS.contains(quad.getPredicate())) {
                parts(quad.getObject(), graphs, quads, depth + 1);
            }
        }
    }

    private static void labels(DatasetGraph graphs, Set<Quad> quads) {
        var named = new LinkedHashSet<Node>();
        for (var quad : quads) {
            named.add(quad.getSubject());
            named.add(quad.getObject());
        }
        for (var node : named) {
            if (node.isURI()) {
                limited(graphs.find(ANY, node, RDFS.label.asNode(), ANY), 10).forEach(quads::add);
                limited(graphs.find(ANY, node, SKOS.prefLabel.asNode(), ANY), 10)
                        .forEach(quads::add);
            }
        }
    }

    private static List<Quad> limited(Iterator<Quad> found, int most) {
        var quads = new ArrayList<Quad>();
        while (found.hasNext() && quads.size() < most) {
            quads.add(found.next());
        }
        return quads;
    }
}
