package org.casus.review.source;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.casus.review.finding.Catalogue;
import org.casus.review.finding.Remark;

/// The ontologies that are reviewed, and those that they import. `unresolved` are imports that could not be had.
public record Closure(List<OntologyFile> reviewed, List<OntologyFile> imported, List<String> unresolved) {

    /// Where imports are looked for.
    public record Places(Catalog catalog, boolean online) {}

    /// Reads the files, and what they import: another of these files, one that the catalog names, or one of the web.
    public static Closure read(List<Path> files, Places places, Catalogue checks, Consumer<Remark> remarks) {
        var reader = new RdfReader(checks, remarks);
        var catalog = places.catalog();
        var reviewed = new ArrayList<OntologyFile>();
        for (var file : files) {
            reader.read(file).ifPresent(reviewed::add);
            catalog = catalog.and(Catalog.beside(file));
        }
        var imported = new ArrayList<OntologyFile>();
        var unresolved = new ArrayList<String>();
        var known = new HashSet<String>();
        reviewed.forEach(file -> known.addAll(names(file)));
        var open = new ArrayDeque<>(reviewed);
        while (!open.isEmpty()) {
            var file = open.poll();
            for (var target : imports(file)) {
                if (known.add(target)) {
                    var found = find(target, new Places(catalog, places.online()), reader);
                    found.ifPresentOrElse(
                            other -> {
                                imported.add(other);
                                known.addAll(names(other));
                                open.add(other);
                            },
                            () -> {
                                unresolved.add(target);
                                remarks.accept(missing(checks, file, target, places.online()));
                            });
                }
            }
        }
        return new Closure(List.copyOf(reviewed), List.copyOf(imported), List.copyOf(unresolved));
    }

    private static Optional<OntologyFile> find(String iri, Places places, RdfReader reader) {
        var local = places.catalog().find(iri);
        if (local.isPresent()) {
            return reader.read(local.get());
        }
        return places.online() ? Web.get(iri).flatMap(bytes -> reader.read(iri, bytes, iri)) : Optional.empty();
    }

    private static Remark missing(Catalogue checks, OntologyFile file, String target, boolean online) {
        var message = online
                ? "imports <%s>, which could not be fetched".formatted(target)
                : "imports <%s>, which is not at hand; name its file on the command line or in a catalog, or fetch it with --online"
                        .formatted(target);
        return Remark.of(checks.get("import-missing"), message).at(file.origin());
    }

    private static List<String> imports(OntologyFile file) {
        return file.graph().find(Node.ANY, OWL2.imports.asNode(), Node.ANY).toList().stream()
                .map(triple -> triple.getObject())
                .filter(Node::isURI)
                .map(Node::getURI)
                .sorted()
                .toList();
    }

    private static Set<String> names(OntologyFile file) {
        var names = new HashSet<String>();
        for (var header : file.graph()
                .find(Node.ANY, RDF.type.asNode(), OWL2.Ontology.asNode())
                .toList()) {
            names.add(header.getSubject().toString());
            file.graph()
                    .find(header.getSubject(), OWL2.versionIRI.asNode(), Node.ANY)
                    .forEachRemaining(version -> names.add(version.getObject().toString()));
        }
        return names;
    }

    /// What is reviewed, without imports.
    public Graph own() {
        return merged(reviewed);
    }

    public Graph importedGraph() {
        return merged(imported);
    }

    private static Graph merged(List<OntologyFile> files) {
        var graph = GraphFactory.createDefaultGraph();
        files.forEach(file -> file.graph().find().forEachRemaining(graph::add));
        return graph;
    }
}
