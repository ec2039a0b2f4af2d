package org.casus.cli;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.casus.review.Finding;
import org.casus.review.Severity;
import org.casus.review.ShapeCheck;
import org.casus.table.Table;
import org.casus.table.program.RowCheck;
import org.casus.vocab.Base;
import org.casus.vocab.Casus;

/// Holds what a row of a table says against the shapes, together with the reference data and the document that it is
/// in.
final class TableCheck implements RowCheck {
    private final Table table;
    private final Base base;
    private final ReferenceGraph reference;
    private final Lazy<ShapeCheck> shapes = new Lazy<>(ShapeCheck::embedded);
    private final Lazy<Graph> background;

    TableCheck(Table table, Base base, ReferenceGraph reference, Lazy<Graph> background) {
        this.table = table;
        this.base = base;
        this.reference = reference;
        this.background = background;
    }

    @Override
    public Map<String, String> violations(Graph row) {
        var known = GraphFactory.createDefaultGraph();
        known.add(Triple.create(base.document(table.id()), RDF.type.asNode(), Casus.DOCUMENT));
        row.find(Node.ANY, Casus.CLAIMANT, Node.ANY)
                .forEachRemaining(claim -> known.add(Triple.create(claim.getObject(), RDF.type.asNode(), Casus.ACTOR)));
        reference.quads(reference.namedIn(row)).send(new Flattened(StreamRDFLib.graph(known)));
        return shapes.get().check(row, new Union(known, background.get())).stream()
                .filter(finding -> finding.severity() == Severity.VIOLATION)
                .collect(Collectors.toMap(Finding::focus, Finding::message, (first, second) -> first));
    }
}
