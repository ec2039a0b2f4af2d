package org.casus.convert;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;

/// Data checked by the shapes, together with the ontology.
final class Checked {
    static final Graph SHAPES = RDFParser.source("ontology/shapes.ttl").toGraph();
    private static final Graph ONTOLOGY = RDFParser.source("ontology/casus.ttl").toGraph();

    private Checked() {}

    static ValidationReport report(Graph data) {
        return ShaclValidator.get().validate(Shapes.parse(SHAPES), new Union(data, ONTOLOGY));
    }

    /// What each shape found: its name, and the local names of the nodes.
    static Map<String, List<String>> findings(Graph data) {
        var findings = new TreeMap<String, List<String>>();
        report(data)
                .getEntries()
                .forEach(entry -> findings.merge(
                        entry.source().getLocalName(), List.of(entry.focusNode().getLocalName()), Checked::joined));
        return findings;
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream())
                .distinct()
                .sorted()
                .toList();
    }
}
