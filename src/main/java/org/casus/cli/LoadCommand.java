package org.casus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.casus.model.InputException;
import org.casus.model.Sha256;
import org.casus.reference.Reference;
import org.casus.review.Finding;
import org.casus.review.ShapeCheck;
import org.casus.store.Graphs;
import org.casus.store.Reason;
import org.casus.store.Store;
import org.casus.vocab.Base;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        header = {"Loads RDF files into a store.", ""},
        description = {
            "Loads RDF files into a store. A file is read and checked as a whole before anything is written; what was",
            "loaded from it before is replaced.",
            "Triples go into a graph named after the file; quads keep their graph, so that an export can be loaded again."
        },
        footer = {
            "",
            "Examples:",
            "  casus load facts.ttl                  into the graph 'facts'",
            "  casus load a.nt.gz b.nt.gz --graph x  both into the graph 'x'",
            "  casus load export.nq --store copy     every graph of an export"
        })
final class LoadCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--graph",
            paramLabel = "SOURCE",
            description = "Put everything into the graph of this source: an id, or the IRI of a graph.")
    private Optional<String> graph = Optional.empty();

    @Option(
            names = "--no-check",
            description = "Do not hold the data against the shapes; they need not fit in memory then.")
    private boolean unchecked;

    @Option(names = "--keep-going", description = "Load also what violates the shapes, and say so.")
    private boolean keepGoing;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "RDF in any syntax, as its ending says; also with .gz.")
    private List<Path> files = new ArrayList<>();

    @Override
    public Integer call() {
        try (var opened = store.openOrCreate()) {
            if (!unchecked) {
                new ReferenceGraph(Reference.embedded(), opened.base()).load(opened);
            }
            boolean clean = graph.isPresent() ? loadAsOne(opened, files) : loadEach(opened);
            opened.consolidate();
            return clean ? Failures.DONE : Failures.DATA_HAVE_PROBLEMS;
        }
    }

    private boolean loadEach(Store opened) {
        var owners = new HashMap<Node, Path>();
        boolean clean = true;
        for (var file : files) {
            clean &= load(opened, List.of(file), owners);
        }
        return clean;
    }

    private boolean loadAsOne(Store opened, List<Path> all) {
        return load(opened, all, new HashMap<>());
    }

    private boolean load(Store opened, List<Path> part, Map<Node, Path> owners) {
        var graphs = opened.graphs();
        var source = Base.slug(new RdfFile(part.getFirst()).stem());
        try (var load = new RdfLoad(graphs, graphs.base().graph(source), graph.map(name -> named(graphs, name)))) {
            for (var file : part) {
                new RdfFile(file).read(graphs.base().iri() + "genid/" + source + "/", load, this::warn);
            }
            load.replaced().forEach(replaced -> requireOne(graphs, replaced, part.getFirst(), owners));
            return write(opened, load, part.getFirst());
        }
    }

    private boolean write(Store opened, RdfLoad load, Path file) {
        var gate = new Gate(keepGoing);
        var findings = unchecked ? List.<Finding>of() : findings(opened, load);
        if (gate.refuses(findings)) {
            warn("%s is refused: %s. See `casus check %s`.".formatted(file, gate.reason(findings), file));
            return false;
        }
        if (Gate.violations(findings) > 0) {
            warn("%s: %s".formatted(file, gate.reason(findings)));
        }
        var change = opened.load(load.replacing(digest()));
        spec.commandLine()
                .getOut()
                .println("%s  %s  %s"
                        .formatted(change.name().toLowerCase(Locale.ROOT), file, Plural.of(load.size(), "quad")));
        return Gate.violations(findings) == 0;
    }

    private List<Finding> findings(Store opened, RdfLoad load) {
        var graph = load.graph();
        return opened.read(data -> ShapeCheck.embedded().check(graph, data.getUnionGraph()));
    }

    /// The bytes of the files, and where they go.
    private String digest() {
        var digest = Sha256.digest();
        for (var file : files) {
            try {
                digest.update(Files.readAllBytes(file));
            } catch (IOException e) {
                throw new InputException("%s cannot be read: %s.".formatted(file, Reason.of(e)), e);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void requireOne(Graphs graphs, Node replaced, Path file, Map<Node, Path> owners) {
        var other = Optional.ofNullable(owners.put(replaced, file)).filter(before -> !before.equals(file));
        if (other.isPresent()) {
            throw new InputException(
                    "Two files would be the source '%s': %s and %s. Rename one, or name one graph for both with --graph."
                            .formatted(graphs.source(replaced), other.get(), file));
        }
    }

    private static Node named(Graphs graphs, String name) {
        return name.contains("://")
                ? NodeFactory.createURI(name)
                : graphs.base().graph(Base.slug(name));
    }

    private void warn(String message) {
        spec.commandLine().getErr().println("casus: " + message);
    }
}
