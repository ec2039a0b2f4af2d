package org.casus.serve.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/// The ontology and its code lists as they travel with the program.
public record Terms(Graph ontology, Graph codes) {
    private static final String FOLDER = "/org/casus/ontology/";

    public static Terms embedded() {
        return new Terms(graph("casus.ttl"), graph("codes.ttl"));
    }

    /// A file of the ontology as it stands there.
    public static String file(String name) {
        try (InputStream in = Terms.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Graph graph(String name) {
        return RDFParser.fromString(file(name), Lang.TURTLE).toGraph();
    }
}
