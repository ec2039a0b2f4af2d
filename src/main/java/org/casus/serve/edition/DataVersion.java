package org.casus.serve.edition;

import static org.apache.jena.graph.Node.ANY;

import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.casus.model.Sha256;
import org.casus.vocab.Base;
import org.casus.vocab.Casus;

/// Tells two states of a store apart: a digest of what each of its sources was made from, and of the program's version.
final class DataVersion {
    private static final int LENGTH = 12;

    private DataVersion() {}

    static String of(DatasetGraph graphs, Base base, String program) {
        return graphs.calculateRead(() -> {
            var marks = graphs.getGraph(base.provenanceGraph()).stream(ANY, Casus.FINGERPRINT, ANY)
                    .map(mark -> mark.getSubject() + " " + mark.getObject())
                    .sorted()
                    .collect(Collectors.joining("\n"));
            return Sha256.of(program + "\n" + marks).substring(0, LENGTH);
        });
    }
}
