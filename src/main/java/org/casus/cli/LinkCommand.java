package org.casus.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.casus.consolidate.Decisions;
import org.casus.model.InputException;
import org.casus.store.EventLinks;
import org.casus.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        header = {"Shows events of different sources that may be one, and takes decisions on them.", ""},
        description = {
            "Prints the pairs that the program does not decide by itself, as CSV, the likeliest first: score, both events,",
            "what speaks for and against, and an empty column 'decision'. Write same or different there and give the file",
            "back with --decide; later builds heed it. Nothing is merged: both events stay, and count once if they are same."
        },
        footer = {
            "",
            "Examples:",
            "  casus link > pairs.csv               the pairs to look at",
            "  casus link --decide pairs.csv        take the decisions written into that file",
            "  casus link --same EVENT --other EVENT"
        })
final class LinkCommand implements Callable<Integer> {
    private static final List<String> COLUMNS =
            List.of("score", "event", "other", "decision", "label", "otherLabel", "reasons");
    private static final String QUERY = """
            PREFIX casus: <https://w3id.org/casus/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT ?score ?event ?other (MIN(STR(?name)) AS ?label) (MIN(STR(?otherName)) AS ?otherLabel)
                   (GROUP_CONCAT(DISTINCT ?reason; separator="; ") AS ?reasons)
            WHERE {
              ?link a casus:EventLink ; casus:score ?score ; casus:linksEvent ?event , ?other .
              FILTER (STR(?event) < STR(?other))
              ?event casus:mayBeSameEventAs ?other .
              OPTIONAL { ?link casus:reason ?reason }
              OPTIONAL { ?event rdfs:label ?name }
              OPTIONAL { ?other rdfs:label ?otherName }
            }
            GROUP BY ?score ?event ?other
            ORDER BY DESC(?score) ?event ?other
            """;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--decide", paramLabel = "FILE", description = "Take the decisions in this CSV file.")
    private Optional<Path> decide = Optional.empty();

    @Option(names = "--same", paramLabel = "EVENT", description = "This event and the --other one are one.")
    private Optional<String> same = Optional.empty();

    @Option(names = "--different", paramLabel = "EVENT", description = "This event and the --other one are two.")
    private Optional<String> different = Optional.empty();

    @Option(names = "--other", paramLabel = "EVENT", description = "The other event of --same or --different.")
    private Optional<String> other = Optional.empty();

    @Override
    public Integer call() {
        try (var opened = store.open();
                var progress = new Progress(spec.commandLine().getErr(), "looking for pairs")) {
            if (decide.isPresent() || same.isPresent() || different.isPresent()) {
                progress.now("consolidating");
                decide(opened, verdicts(opened));
            } else {
                print(opened);
            }
        }
        return Failures.DONE;
    }

    private Map<Decisions.Pair, Boolean> verdicts(Store opened) {
        var verdicts = new LinkedHashMap<Decisions.Pair, Boolean>();
        decide.ifPresent(file -> verdicts.putAll(EventLinks.read(file).verdicts()));
        same.ifPresent(event -> verdicts.put(pair(opened, event), true));
        different.ifPresent(event -> verdicts.put(pair(opened, event), false));
        return verdicts;
    }

    private Decisions.Pair pair(Store opened, String event) {
        var second = other.orElseThrow(() -> new InputException("--same and --different need --other EVENT."));
        return Decisions.Pair.of(
                opened.base().resolve(event).getURI(),
                opened.base().resolve(second).getURI());
    }

    private void decide(Store opened, Map<Decisions.Pair, Boolean> verdicts) {
        var events = new LinkedHashSet<Node>();
        for (var pair : verdicts.keySet()) {
            events.add(known(opened, pair.event()));
            events.add(known(opened, pair.other()));
        }
        opened.consolidate();
        opened.links().add(verdicts);
        opened.decided(events);
        spec.commandLine()
                .getOut()
                .println("%s taken; they stand in %s"
                        .formatted(
                                Plural.of(verdicts.size(), "decision"),
                                opened.links().file()));
    }

    private Node known(Store opened, String iri) {
        var node = NodeFactory.createURI(iri);
        if (!opened.read(data -> data.contains(Node.ANY, node, Node.ANY, Node.ANY))) {
            throw new InputException(
                    "The store %s has no event %s. `casus link` prints the pairs.".formatted(store.folder(), iri));
        }
        return node;
    }

    private void print(Store opened) {
        var rows = new ArrayList<List<String>>();
        opened.read(data -> {
            try (var query =
                    QueryExec.dataset(data).query(QueryFactory.create(QUERY)).build()) {
                query.select().forEachRemaining(row -> rows.add(row(row)));
            }
            return data;
        });
        new Csv(COLUMNS, rows).print(spec.commandLine().getOut());
    }

    private static List<String> row(Binding row) {
        return COLUMNS.stream()
                .map(column -> Optional.ofNullable(row.get(Var.alloc(column)))
                        .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI())
                        .orElse(""))
                .toList();
    }
}
