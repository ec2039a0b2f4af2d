package org.casus.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.casus.model.InputException;
import org.casus.table.format.ConverterPage;
import org.casus.table.format.Converters;
import org.casus.table.format.Draft;
import org.casus.table.read.Sample;
import org.casus.table.read.TableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "converters",
        mixinStandardHelpOptions = true,
        header = {"Lists the table formats that can be read, describes one, or begins a new one.", ""},
        description = {
            "Without a name, lists the converters. With a name or the path of a converter file, shows its columns, what it",
            "does not read and why, and a row with its triples. With --draft, writes a converter for a table that none knows, to be completed."
        },
        footer = {
            "",
            "Examples:",
            "  casus converters",
            "  casus converters ucdp-ged",
            "  casus converters --draft strikes.csv > strikes.rq",
            "  casus convert strikes.csv --as strikes.rq -o strikes.trig"
        })
final class ConvertersCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "A converter, or the path of a converter file.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--draft", paramLabel = "FILE", description = "Write the skeleton of a converter for this table.")
    private Optional<Path> draft = Optional.empty();

    @Option(names = "--query", description = "Show the converter file itself.")
    private boolean query;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        if (draft.isPresent()) {
            out.print(draft(draft.get()));
            return Failures.DONE;
        }
        var converters = Converters.embedded();
        if (name.isEmpty()) {
            out.print(Columns.aligned(List.of("converter", "reads"), rows(converters)));
            return Failures.DONE;
        }
        var converter = TableOptions.converter(name.get(), converters);
        if (query) {
            out.print(converter.text());
            return Failures.DONE;
        }
        out.print(new ConverterPage(converter).text());
        ConverterExample.of(converter).ifPresent(example -> out.print(example.text()));
        return Failures.DONE;
    }

    private static List<List<String>> rows(Converters converters) {
        return converters.all().stream()
                .map(converter -> List.of(converter.name(), converter.header().summary()))
                .toList();
    }

    private static String draft(Path file) {
        var table = new TableFile(file);
        if (!java.nio.file.Files.isRegularFile(file)) {
            throw new InputException("%s: there is no such file.".formatted(file));
        }
        var sample = Sample.of(table);
        var dialect = new org.casus.table.read.Dialect(sample.likeliestSeparator(), true);
        return new Draft(table.stem(), sample.firstRecord(dialect), sample.secondRecord(dialect)).text();
    }
}
