package org.casus.review.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.casus.model.Bundled;
import org.casus.review.finding.Catalogue;
import org.casus.review.source.OntologyFile;
import org.casus.review.source.RdfReader;

/// Finds the version before: a file in the folder `versions` beside an ontology, whose `owl:versionIRI` the ontology
/// names in `owl:priorVersion`.
public final class PriorVersion {
    private PriorVersion() {}

    public static List<Path> of(List<Path> ontologies, Catalogue checks) {
        var reader = new RdfReader(checks, remark -> {});
        var named = graphs(ontologies.stream(), reader)
                .flatMap(graph -> values(graph, OWL2.priorVersion.asNode()))
                .collect(Collectors.toSet());
        return ontologies.stream()
                .map(file -> file.resolveSibling("versions"))
                .distinct()
                .filter(Files::isDirectory)
                .flatMap(folder -> Bundled.files(folder, ".ttl").stream())
                .filter(file -> isOneOf(file, named, reader))
                .toList();
    }

    private static boolean isOneOf(Path file, Set<Node> versions, RdfReader reader) {
        return graphs(Stream.of(file), reader)
                .flatMap(graph -> values(graph, OWL2.versionIRI.asNode()))
                .anyMatch(versions::contains);
    }

    private static Stream<Graph> graphs(Stream<Path> files, RdfReader reader) {
        return files.flatMap(file -> reader.read(file).stream()).map(OntologyFile::graph);
    }

    private static Stream<Node> values(Graph graph, Node property) {
        return graph.find(Node.ANY, property, Node.ANY).toList().stream().map(triple -> triple.getObject());
    }
}
