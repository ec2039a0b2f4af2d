package org.casus.cli;

import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.casus.model.InputException;
import org.casus.query.Spelling;
import org.casus.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        header = {"Writes a store, or a part of it, to a file.", ""},
        description = {
            "Writes a store, or one graph of it, to a file. The ending of the file tells the syntax: "
                    + RdfOutput.ENDINGS + ".",
            "The file appears when it is complete, or not at all. Syntaxes without graphs (.nt .ttl) hold all graphs as one."
        },
        footer = {
            "",
            "Examples:",
            "  casus export -o everything.nq",
            "  casus export -o facts.ttl --source baghdad-embassy-rockets",
            "  casus export -o - --format nt | sort | sha256sum"
        })
final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private RdfOutputOption output = new RdfOutputOption();

    @Option(names = "--source", paramLabel = "SOURCE", description = "Only the facts of this source.")
    private Optional<String> source = Optional.empty();

    @Option(names = "--graph", paramLabel = "IRI", description = "Only this graph.")
    private Optional<String> graphIri = Optional.empty();

    @Override
    public Integer call() {
        if (source.isPresent() && graphIri.isPresent()) {
            throw new ParameterException(spec.commandLine(), "Give --source or --graph, not both.");
        }
        try (var opened = store.open();
                var out = output.open()) {
            var graph = graphIri.map(NodeFactory::createURI).or(() -> source.map(opened.graphs()::graph));
            graph.ifPresent(wanted -> requireThere(opened, wanted));
            long count = opened.read(data -> send(data, graph, out));
            out.commit();
            spec.commandLine().getErr().println("casus: %s written".formatted(Plural.of(count, "quad")));
        }
        return Failures.DONE;
    }

    private static long send(DatasetGraph data, Optional<Node> graph, RdfOutput out) {
        Iterator<Quad> quads = data.find(graph.orElse(Node.ANY), Node.ANY, Node.ANY, Node.ANY);
        long count = 0;
        for (; quads.hasNext(); count++) {
            out.stream().quad(quads.next());
        }
        return count;
    }

    private void requireThere(Store opened, Node graph) {
        if (!opened.read(data -> data.containsGraph(graph))) {
            var name = opened.graphs().source(graph);
            throw new InputException("The store %s has no graph of '%s'.%s `casus stats` lists the sources."
                    .formatted(store.folder(), name, Spelling.didYouMean(name, opened.sources())));
        }
    }
}
