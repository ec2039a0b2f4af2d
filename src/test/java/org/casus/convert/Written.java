package org.casus.convert;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.casus.model.Fact;
import org.casus.model.FactSheet;
import org.casus.reference.Reference;
import org.casus.vocab.Base;

/// What the converters write, gathered for comparison.
final class Written {
    static final String PREFIXES = """
            PREFIX casus: <https://w3id.org/casus/ontology#>
            PREFIX code: <https://w3id.org/casus/code/>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX geo: <http://www.opengis.net/ont/geosparql#>
            PREFIX event: <https://w3id.org/casus/id/event/rich/>
            PREFIX claim: <https://w3id.org/casus/id/claim/rich/>
            PREFIX actor: <https://w3id.org/casus/id/actor/rich/>
            PREFIX place: <https://w3id.org/casus/id/place/rich/>
            PREFIX agreement: <https://w3id.org/casus/id/agreement/rich/>
            PREFIX commitment: <https://w3id.org/casus/id/commitment/rich/>
            PREFIX relation: <https://w3id.org/casus/id/relation/rich/>
            PREFIX quote: <https://w3id.org/casus/id/quote/rich/>
            BASE <https://w3id.org/casus/id/>
            """;

    static {
        JenaSystem.init();
    }

    private Written() {}

    static DatasetGraph dataset(FactSheet sheet, Reference reference) {
        var dataset = DatasetGraphFactory.create();
        new FactConverter(Base.DEFAULT, reference).convert(sheet, into(dataset));
        return dataset;
    }

    static StreamRDF into(DatasetGraph dataset) {
        return StreamRDFLib.dataset(dataset);
    }

    /// The graph of the document of the rich sheet, with these facts.
    static Set<String> facts(Fact... facts) {
        var dataset = dataset(new FactSheet(RichSheet.DOCUMENT, List.of(facts)), noReference());
        return triples(dataset.getGraph(Base.DEFAULT.graph("rich")));
    }

    static Reference noReference() {
        return Reference.embedded();
    }

    /// Turtle as the set of its triples, to be compared with what was written.
    static Set<String> turtle(String text) {
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(PREFIXES + text, Lang.TURTLE).parse(graph);
        return triples(graph);
    }

    static Set<String> triples(Graph graph) {
        return graph.stream().map(Object::toString).collect(Collectors.toSet());
    }
}
