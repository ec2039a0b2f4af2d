package org.casus.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.casus.vocab.Base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that is killed while it writes leaves whole sources behind, and none by half.
class StoreKilledTest {
    private static final int QUADS = 500;
    private static final int SOURCES = 3;

    @TempDir
    Path folder;

    @Test
    void holdsWholeSourcesOnlyAfterItsProcessWasKilled() throws IOException, InterruptedException {
        var writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreKilledTest.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (int loads = 0; loads < 8; loads++) {
                assertThat(lines.readLine()).isEqualTo("loaded");
            }
        } finally {
            writer.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        }

        try (var store = Store.open(folder, Base.DEFAULT)) {
            assertThat(store.health().fault()).isEmpty();
            assertThat(store.sources()).hasSize(SOURCES).allSatisfy(source -> {
                var graph = store.base().graph(source);
                var made = store.fingerprint(graph).orElseThrow();
                assertThat(store.<Long>read(data -> data.stream(
                                        graph, Node.ANY, NodeFactory.createURI("https://example.org/" + made), Node.ANY)
                                .count()))
                        .isEqualTo(QUADS);
                assertThat(store.<Long>read(data ->
                                data.stream(graph, Node.ANY, Node.ANY, Node.ANY).count()))
                        .isEqualTo(QUADS);
            });
        }
    }

    /// Replaces its sources for ever.
    public static void main(String[] arguments) {
        try (var store = Store.openOrCreate(Path.of(arguments[0]), Optional.empty(), Base.DEFAULT)) {
            for (int i = 0; i < 1_000_000; i++) {
                store.load(source("s" + i % SOURCES, "v" + i));
                System.out.println("loaded");
                System.out.flush();
            }
        }
    }

    private static SourceLoad source(String id, String version) {
        var graph = Base.DEFAULT.graph(id);
        return new SourceLoad(Set.of(graph), version, out -> {
            for (int i = 0; i < QUADS; i++) {
                out.quad(Quad.create(
                        graph,
                        NodeFactory.createURI("https://example.org/" + i),
                        NodeFactory.createURI("https://example.org/" + version),
                        NodeFactory.createLiteralString("value " + i)));
            }
        });
    }
}
