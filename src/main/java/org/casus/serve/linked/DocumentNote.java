package org.casus.serve.linked;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;

/// What a document says about itself: which thing it is about, and that it belongs to the data set.
record DocumentNote(String address, Node thing, String site) {

    List<Triple> triples(boolean more, String label) {
        var document = NodeFactory.createURI(address);
        var triples = new ArrayList<Triple>();
        triples.add(Triple.create(document, RDF.type.asNode(), FOAF.Document.asNode()));
        triples.add(Triple.create(document, FOAF.primaryTopic.asNode(), thing));
        triples.add(Triple.create(
                document, RDFS.label.asNode(), NodeFactory.createLiteralString("Description of " + label)));
        triples.add(Triple.create(document, VOID.inDataset.asNode(), NodeFactory.createURI(site + "/dataset#it")));
        if (more) {
            triples.add(Triple.create(
                    document,
                    DCTerms.description.asNode(),
                    NodeFactory.createLiteralString(
                            "Of the statements that lead to the thing only the first are here; ask /sparql for all.")));
        }
        return triples;
    }
}
