package org.casus.review.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.sparql.graph.GraphFactory;
import org.casus.review.check.ReviewedGraphs;
import org.casus.review.finding.Remark;
import org.casus.review.owl.OwlReading;
import org.casus.review.source.Closure;
import org.casus.review.source.DataReader;
import org.casus.review.source.Labels;
import org.casus.review.source.OntologyFile;
import org.casus.review.source.RdfReader;
import org.casus.review.source.Whereabouts;
import org.semanticweb.owlapi.model.OWLOntology;

/// What lies on the bench: everything that was read for a review, and what was wrong with it on reading.
final class Workbench {
    private static final Pattern PREFIX = Pattern.compile("(?i)@?prefix\\s+([\\w.-]+):\\s*<([^>]*)>");

    private final Plan plan;
    private final Closure closure;
    private final List<OntologyFile> shapeFiles = new ArrayList<>();
    private final List<Remark> faults = new ArrayList<>();
    private final List<Remark> dataFaults = new ArrayList<>();
    private final Graph own;
    private final Graph imports;
    private final Graph shapes = GraphFactory.createDefaultGraph();
    private final Labels labels;
    private final Whereabouts whereabouts;
    private final ReviewedGraphs graphs;
    private final Graph data;
    private Optional<OWLOntology> owl = Optional.empty();

    Workbench(Plan plan) {
        this.plan = plan;
        var rules = plan.rules();
        closure = Closure.read(plan.subject().ontologies(), rules.imports(), rules.catalogue(), faults::add);
        var reader = new RdfReader(rules.catalogue(), faults::add);
        plan.subject().shapes().forEach(file -> reader.read(file).ifPresent(shapeFiles::add));
        shapeFiles.forEach(file -> file.graph().find().forEachRemaining(shapes::add));
        data = new DataReader(rules.catalogue(), dataFaults::add)
                .read(plan.subject().data());
        own = closure.own();
        imports = closure.importedGraph();
        labels = new Labels(new Union(own, imports), prefixes());
        whereabouts = new Whereabouts(files());
        graphs = new ReviewedGraphs(own, imports, shapes);
    }

    private List<OntologyFile> files() {
        var all = new ArrayList<>(closure.reviewed());
        all.addAll(shapeFiles);
        all.addAll(closure.imported());
        return all;
    }

    private Map<String, String> prefixes() {
        var found = new LinkedHashMap<String, String>();
        for (var file : files()) {
            var match = PREFIX.matcher(file.text());
            while (match.find()) {
                found.putIfAbsent(match.group(1), match.group(2));
            }
        }
        return found;
    }

    Plan plan() {
        return plan;
    }

    Closure closure() {
        return closure;
    }

    List<Remark> faults() {
        return faults;
    }

    boolean hasOntology() {
        return !closure.reviewed().isEmpty();
    }

    Graph own() {
        return own;
    }

    Graph imports() {
        return imports;
    }

    Graph shapes() {
        return shapes;
    }

    Graph data() {
        return data;
    }

    /// What was wrong with the data on reading.
    List<Remark> dataFaults() {
        return dataFaults;
    }

    ReviewedGraphs graphs() {
        return graphs;
    }

    Labels labels() {
        return labels;
    }

    /// The ontology with its imports as axioms.
    OWLOntology owl() {
        var read = owl.orElseGet(() -> OwlReading.of(own, imports));
        owl = Optional.of(read);
        return read;
    }

    /// With the line on which its term is described, where that is known.
    Remark placed(Remark remark) {
        return remark.place().isPresent()
                ? remark
                : remark.term().flatMap(whereabouts::of).map(remark::at).orElse(remark);
    }
}
