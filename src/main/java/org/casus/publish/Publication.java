package org.casus.publish;

import static org.apache.jena.graph.Node.ANY;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.casus.model.InputException;
import org.casus.model.Sha256;

/// Makes an endpoint hold the graphs of a store. A graph whose version is there already is left alone; another one is
/// emptied, sent in chunks and counted. Nothing else at the endpoint is touched.
public final class Publication {
    private static final int ATTEMPTS = 5;

    private final GraphStore remote;
    private final Journal journal;
    private final Consumer<String> progress;

    /// What became of the graphs.
    public record Result(int sent, int unchanged, int removed, long triples) {}

    private Publication(GraphStore remote, Journal journal, Consumer<String> progress) {
        this.remote = remote;
        this.journal = journal;
        this.progress = progress;
    }

    /// Where it goes.
    ///
    /// @param endpoint of SPARQL queries
    /// @param graphStore of the Graph Store Protocol, looked for in the usual places if it is not named
    public record Target(URI endpoint, Optional<URI> graphStore, Optional<Credentials> credentials) {}

    /// Tries what it is going to do with a graph of its own, and refuses an endpoint where that does not work.
    ///
    /// @param folder where the journal is kept
    public static Publication to(Target target, Node probe, Path folder, Consumer<String> progress) {
        return to(target, probe, folder, progress, new Requests(ATTEMPTS, Duration.ofSeconds(1), progress));
    }

    static Publication to(Target target, Node probe, Path folder, Consumer<String> progress, Requests requests) {
        var name = "endpoint-%s.journal"
                .formatted(Sha256.of(target.endpoint().toString()).substring(0, 12));
        Requests.register(target.endpoint(), target.credentials());
        var faults = new ArrayList<String>();
        for (var place : target.graphStore().map(List::of).orElseGet(() -> GraphStore.usualPlaces(target.endpoint()))) {
            Requests.register(place, target.credentials());
            var remote = new GraphStore(requests, target.endpoint(), place);
            var fault = remote.fault(probe);
            if (fault.isEmpty()) {
                return new Publication(remote, new Journal(folder.resolve(name)), progress);
            }
            faults.add("%s (%s)".formatted(place, fault.get()));
        }
        throw new InputException("%s cannot be loaded: tried %s. Name its Graph Store Protocol with --graph-store."
                .formatted(target.endpoint(), String.join(", ", faults)));
    }

    /// Only inside a read transaction.
    ///
    /// @param versions of graphs that have one; of the others it is made of their triples
    public Result publish(DatasetGraph data, Function<Node, Optional<String>> versions) {
        var graphs = new ArrayList<Node>();
        data.listGraphNodes().forEachRemaining(graphs::add);
        graphs.sort(java.util.Comparator.comparing(Node::getURI));
        int sent = 0;
        long triples = 0;
        for (var graph : graphs) {
            var version = versions.apply(graph).orElseGet(() -> version(data, graph));
            if (!journal.version(graph.getURI()).equals(Optional.of(version))) {
                triples += send(data, graph, version);
                sent++;
            }
        }
        return new Result(sent, graphs.size() - sent, remove(graphs), triples);
    }

    private long send(DatasetGraph data, Node graph, String version) {
        journal.begin(graph.getURI());
        remote.delete(graph);
        var chunks = new Chunks(body -> {
            remote.add(graph, body);
            progress.accept("sending " + graph.getURI());
        });
        var quads = data.find(graph, ANY, ANY, ANY);
        long count = chunks.send(org.apache.jena.atlas.iterator.Iter.map(quads, Quad::asTriple));
        long there = remote.count(graph);
        if (there != count) {
            throw new InputException(
                    "Of %,d triples of %s the endpoint shows %,d. Is it a store of RDF that keeps every triple? Start the same again to send it anew."
                            .formatted(count, graph.getURI(), there));
        }
        journal.whole(graph.getURI(), version);
        return count;
    }

    private int remove(List<Node> kept) {
        var gone = new TreeSet<>(journal.versions().keySet());
        kept.forEach(graph -> gone.remove(graph.getURI()));
        gone.forEach(graph -> {
            remote.delete(NodeFactory.createURI(graph));
            journal.gone(graph);
        });
        return gone.size();
    }

    /// A sum over the triples, whatever their order: the same triples, the same version.
    private static String version(DatasetGraph data, Node graph) {
        long sum = 0;
        long count = 0;
        var quads = data.find(graph, ANY, ANY, ANY);
        while (quads.hasNext()) {
            sum += mixed(quads.next().asTriple().toString());
            count++;
        }
        return "%d-%016x".formatted(count, sum);
    }

    private static long mixed(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int place = 0; place < text.length(); place++) {
            hash = (hash ^ text.charAt(place)) * 0x100000001b3L;
        }
        return hash ^ (hash >>> 32);
    }
}
