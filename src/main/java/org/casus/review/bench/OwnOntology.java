package org.casus.review.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.model.Bundled;

/// The ontology that travels with the program.
public final class OwnOntology {
    private OwnOntology() {}

    public static Plan.Subject with(List<Path> against) {
        var folder = Bundled.folder("/org/casus/ontology");
        return new Plan.Subject(
                Stream.of("casus.ttl", "codes.ttl", "alignments.ttl", "labels.ttl")
                        .map(folder::resolve)
                        .toList(),
                List.of(folder.resolve("shapes.ttl")),
                Optional.of(folder.resolve("questions")),
                List.of(folder.resolve("example.ttl")),
                against);
    }
}
