package org.casus.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.casus.model.InputException;
import org.casus.query.Spelling;
import org.casus.reference.Reference;
import org.casus.score.Bootstrap;
import org.casus.score.Evaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        header = {"Measures found facts against true ones.", ""},
        description = {
            "Holds the fact sheets that were found in documents against those that a person has written for them, and tells",
            "for each type of fact, and for each of its slots, how much is right: precision, recall and F1, with 95 %%",
            "intervals; and whether facts are right as often as their confidence says. A slot counts where a fact was found.",
            "What counts as right, docs/evaluation.md says."
        },
        footer = {
            "",
            "Examples:",
            "  casus extract articles.jsonl --format jsonl > found.jsonl",
            "  casus score gold.jsonl found.jsonl",
            "  casus score gold/ found.jsonl --types attack,agreement --errors 20",
            "  casus score gold.jsonl found.jsonl --format csv > figures.csv",
            "",
            "Exit codes: 0 all documents are on both sides; 1 some are only on one; 2 nothing could be scored."
        })
final class ScoreCommand implements Callable<Integer> {
    /// So many names of documents are enough to find the others by.
    private static final int NAMED = 10;

    /// How the figures are printed.
    enum Format {
        TABLE,
        CSV,
        JSON
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "TABLE",
            description = "table, csv (figures only) or json (default: table).")
    private Format format = Format.TABLE;

    @Option(
            names = "--types",
            paramLabel = "TYPE",
            split = ",",
            description =
                    "Score these types of facts only, such as attack,agreement; leave the others out on both sides.")
    private List<String> types = Evaluation.TYPES;

    @Option(
            names = "--errors",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "List the first N found facts that are not true, and the first N true ones that were not found.")
    private int errors;

    @Option(
            names = "--resamples",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How often documents are drawn for the intervals (default: 1000; 0 for no intervals).")
    private int resamples;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Where chance begins: the same seed gives the same intervals (default: 1).")
    private long seed;

    @Parameters(index = "0", paramLabel = "GOLD", description = "The true sheets: a file, or a folder of them.")
    private Path gold = Path.of("");

    @Parameters(index = "1", paramLabel = "PREDICTED", description = "The sheets to be scored, likewise.")
    private Path predicted = Path.of("");

    @Override
    public Integer call() {
        var wanted = wanted();
        var sheets = ScoreSheets.read(gold, predicted);
        var evaluation =
                Evaluation.of(sheets.gold(), sheets.predicted(), wanted, new ReferenceNames(Reference.embedded()));
        var report = new ScoreReport(evaluation, new Bootstrap(resamples, seed), errors);
        var out = spec.commandLine().getOut();
        switch (format) {
            case TABLE -> new ScoreTable(report).print(out);
            case CSV -> report.csv().print(out);
            case JSON -> out.println(report.json());
        }
        tellOfUnmatched(evaluation);
        return evaluation.missing().isEmpty() && evaluation.unknown().isEmpty()
                ? Failures.DONE
                : Failures.DATA_HAVE_PROBLEMS;
    }

    private Set<String> wanted() {
        for (var type : types) {
            if (!Evaluation.TYPES.contains(type)) {
                throw new InputException("'%s' is no type of fact.%s Known are: %s."
                        .formatted(
                                type,
                                Spelling.didYouMean(type, Evaluation.TYPES),
                                String.join(", ", Evaluation.TYPES)));
            }
        }
        if (errors < 0 || resamples < 0) {
            throw new InputException("--errors and --resamples are numbers from 0.");
        }
        return new HashSet<>(types);
    }

    private void tellOfUnmatched(Evaluation evaluation) {
        var err = spec.commandLine().getErr();
        if (!evaluation.unknown().isEmpty()) {
            err.println("casus: %s of %s not in %s and not scored: %s."
                    .formatted(
                            Plural.of(evaluation.unknown().size(), "document"),
                            predicted,
                            gold,
                            named(evaluation.unknown())));
        }
        if (!evaluation.missing().isEmpty()) {
            err.println("casus: %s of %s without a sheet in %s, so that all their facts count as missed: %s."
                    .formatted(
                            Plural.of(evaluation.missing().size(), "document"),
                            gold,
                            predicted,
                            named(evaluation.missing())));
        }
    }

    private static String named(List<String> documents) {
        return documents.stream().limit(NAMED).collect(Collectors.joining(", "))
                + (documents.size() > NAMED ? " and %d more".formatted(documents.size() - NAMED) : "");
    }
}
