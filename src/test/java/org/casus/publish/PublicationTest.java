package org.casus.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.casus.model.InputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Against a Fuseki in this process; `bench/endpoint-virtuoso` does the same with another engine.
class PublicationTest {
    static {
        JenaSystem.init();
    }

    private static final Node PROBE = NodeFactory.createURI("https://example.org/graph/probe");

    @TempDir
    Path folder;

    private final DatasetGraph remote = DatasetGraphFactory.createTxnMem();
    private final DatasetGraph store = DatasetGraphFactory.createTxnMem();
    private FusekiServer server;

    @BeforeEach
    void start() {
        server = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/data", remote, true)
                .build()
                .start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void sendsEveryGraphInChunksAndCountsIt() {
        fill("a", 120_000);
        fill("b", 3);

        assertThat(publish()).isEqualTo(new Publication.Result(2, 0, 0, 120_003));

        assertThat(count("a")).isEqualTo(120_000);
        assertThat(count("b")).isEqualTo(3);
        assertThat(remote.containsGraph(PROBE)).isFalse();
    }

    @Test
    void sendsOnlyWhatChangedAndTakesAwayWhatIsGone() {
        fill("a", 10);
        fill("b", 10);
        fill("c", 10);
        publish();
        store.executeWrite(() -> {
            store.deleteAny(graph("a"), Node.ANY, Node.ANY, Node.ANY);
            store.add(quad("b", 99));
        });

        assertThat(publish()).isEqualTo(new Publication.Result(1, 1, 1, 11));

        assertThat(count("a")).isZero();
        assertThat(count("b")).isEqualTo(11);
        assertThat(publish()).isEqualTo(new Publication.Result(0, 2, 0, 0));
    }

    @Test
    void beginsAGraphAnewThatWasNotSentToItsEnd() throws Exception {
        fill("a", 10);
        publish();
        try (var files = Files.list(folder)) {
            Files.writeString(files.toList().getFirst(), "begun https://example.org/graph/a\n");
        }
        remote.executeWrite(() -> remote.add(quad("a", 12345)));

        assertThat(publish().sent()).isEqualTo(1);
        assertThat(count("a")).isEqualTo(10);
    }

    @Test
    void leavesOtherGraphsOfTheEndpointAlone() {
        remote.executeWrite(() -> remote.add(quad("other", 1)));
        fill("a", 1);
        publish();

        assertThat(count("other")).isEqualTo(1);
    }

    @Test
    void refusesAnEndpointThatTakesNoGraphs() {
        var nowhere = URI.create("http://localhost:%d/nothing/sparql".formatted(server.getPort()));

        assertThatThrownBy(() -> publication(nowhere, new ArrayList<>()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("cannot be loaded: tried ")
                .hasMessageContaining("--graph-store");
    }

    @Test
    void triesAgainAndThenSaysThatNobodyAnswers() {
        var port = server.getPort();
        server.stop();
        var messages = new ArrayList<String>();

        assertThatThrownBy(() -> publication(URI.create("http://localhost:%d/data/sparql".formatted(port)), messages))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no connection");
        assertThat(messages).isNotEmpty();
    }

    @Test
    void takesCredentialsFromAFileOrTheEnvironmentAndNeverShowsThem() throws Exception {
        var file = Files.writeString(folder.resolve("secret"), "user=ann\npassword=xyz\n");

        assertThat(Credentials.find(Optional.of(file), Map.of())).contains(new Credentials("ann", "xyz"));
        assertThat(Credentials.find(Optional.empty(), Map.of(Credentials.USER, "bob", Credentials.PASSWORD, "uvw")))
                .contains(new Credentials("bob", "uvw"));
        assertThat(new Credentials("ann", "xyz").toString()).doesNotContain("xyz");
        assertThatThrownBy(() -> Credentials.find(Optional.empty(), Map.of(Credentials.USER, "bob")))
                .isInstanceOf(InputException.class);
    }

    private Publication.Result publish() {
        var endpoint = URI.create("http://localhost:%d/data/sparql".formatted(server.getPort()));
        return store.calculateRead(
                () -> publication(endpoint, new ArrayList<>()).publish(store, graph -> Optional.empty()));
    }

    private Publication publication(URI endpoint, List<String> messages) {
        var target = new Publication.Target(endpoint, Optional.empty(), Optional.empty());
        return Publication.to(target, PROBE, folder, what -> {}, new Requests(2, Duration.ofMillis(1), messages::add));
    }

    private void fill(String name, int triples) {
        store.executeWrite(() -> {
            for (int number = 0; number < triples; number++) {
                store.add(quad(name, number));
            }
        });
    }

    private static Quad quad(String name, int number) {
        return Quad.create(
                graph(name),
                NodeFactory.createURI("https://example.org/" + number),
                NodeFactory.createURI("https://example.org/says"),
                NodeFactory.createLiteralString("é \" \n " + number));
    }

    private long count(String name) {
        return remote.calculateRead(
                () -> remote.stream(graph(name), Node.ANY, Node.ANY, Node.ANY).count());
    }

    private static Node graph(String name) {
        return NodeFactory.createURI("https://example.org/graph/" + name);
    }
}
