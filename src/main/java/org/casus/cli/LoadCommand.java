package org.casus.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.casus.model.InputException;
import org.casus.reference.Reference;
import org.casus.review.Finding;
import org.casus.review.ShapeCheck;
import org.casus.store.Change;
import org.casus.store.Graphs;
import org.casus.store.Loading;
import org.casus.store.QuadBuffer;
import org.casus.store.QuadSource;
import org.casus.store.SourceLoad;
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
    /// So many quads are not kept while they are loaded.
    private static final long GREAT = 100_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private EndpointOption endpoint = new EndpointOption();

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
        requireFiles();
        try (var opened = store.openOrCreate();
                var progress = new Progress(spec.commandLine().getErr(), "reading")) {
            var sources = sources(opened.graphs());
            var fresh = sources.stream()
                    .filter(source -> !isUnchanged(opened, source))
                    .toList();
            long expected = fresh.stream().mapToLong(RdfSource::expected).sum();
            if (!unchecked && !fresh.isEmpty()) {
                new ReferenceGraph(Reference.embedded(), opened.base()).load(opened);
            }
            boolean clean = true;
            try (var loading = opened.loading(expected, progress::now)) {
                var owners = new HashMap<Node, Path>();
                for (var source : fresh) {
                    clean &= load(opened, source, owners, loading);
                }
                progress.now("consolidating");
                loading.finish();
            }
            endpoint.publish(opened, store.folder(), spec.commandLine().getOut(), progress);
            return clean ? Failures.DONE : Failures.DATA_HAVE_PROBLEMS;
        }
    }

    private void requireFiles() {
        for (var file : files) {
            if (!Files.isRegularFile(file)) {
                throw new InputException("%s: there is no such file.".formatted(file));
            }
        }
    }

    private List<RdfSource> sources(Graphs graphs) {
        var ofAll = graph.map(name -> named(graphs, name));
        return ofAll.isPresent()
                ? List.of(new RdfSource(files, graphs, ofAll))
                : files.stream()
                        .map(file -> new RdfSource(List.of(file), graphs, ofAll))
                        .toList();
    }

    /// Whether all that these files gave is still in the store; they are not parsed for that.
    private boolean isUnchanged(Store opened, RdfSource source) {
        boolean same = opened.holdsAllOf(source.digest());
        if (same) {
            say(Change.UNCHANGED, source, Optional.empty());
        }
        return same;
    }

    private boolean load(Store opened, RdfSource source, Map<Node, Path> owners, Loading loading) {
        return unchecked && loading.isAside()
                ? loadAtOnce(opened, source, owners, loading)
                : loadRead(opened, source, owners, loading);
    }

    /// Into a database that is dropped if the file turns out to be broken.
    private boolean loadAtOnce(Store opened, RdfSource source, Map<Node, Path> owners, Loading loading) {
        var digest = source.digest();
        var replaced = new LinkedHashSet<Node>();
        var size = new AtomicLong();
        QuadSource quads = out -> {
            var read = source.read(out, this::warn);
            read.replaced().forEach(graph -> requireOne(opened.graphs(), graph, source.first(), owners));
            replaced.addAll(read.replaced());
            size.set(read.size());
        };
        loading.load(
                new SourceLoad(replaced, () -> Store.fingerprint(digest, replaced.size()), quads, source.expected()),
                change -> say(change, source, Optional.of(size.get())));
        return true;
    }

    /// Everything is read to its end before anything is written. What is great is read twice, what is small kept.
    private boolean loadRead(Store opened, RdfSource source, Map<Node, Path> owners, Loading loading) {
        boolean great = unchecked && source.expected() > GREAT;
        try (var kept = new QuadBuffer()) {
            var read = source.read(great ? StreamRDFLib.sinkNull() : kept, this::warn);
            read.replaced().forEach(replaced -> requireOne(opened.graphs(), replaced, source.first(), owners));
            var gate = new Gate(keepGoing);
            var findings = unchecked ? List.<Finding>of() : findings(opened, kept);
            if (gate.refuses(findings)) {
                warn("%s is refused: %s. See `casus check %s`."
                        .formatted(source.first(), gate.reason(findings), source.first()));
                return false;
            }
            if (Gate.violations(findings) > 0) {
                warn("%s: %s".formatted(source.first(), gate.reason(findings)));
            }
            QuadSource quads = great ? out -> source.read(out, warning -> {}) : kept;
            var fingerprint = Store.fingerprint(source.digest(), read.replaced().size());
            loading.load(
                    new SourceLoad(read.replaced(), fingerprint, quads, read.size()),
                    change -> say(change, source, Optional.of(read.size())));
            return Gate.violations(findings) == 0;
        }
    }

    private void say(Change change, RdfSource source, Optional<Long> size) {
        var out = spec.commandLine().getOut();
        out.println("%s  %s%s"
                .formatted(
                        change.name().toLowerCase(Locale.ROOT),
                        source.first(),
                        size.map(count -> "  " + Plural.of(count, "quad")).orElse("")));
        out.flush();
    }

    private List<Finding> findings(Store opened, QuadBuffer kept) {
        var graph = kept.graph();
        return opened.read(data -> ShapeCheck.embedded().check(graph, data.getUnionGraph()));
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
