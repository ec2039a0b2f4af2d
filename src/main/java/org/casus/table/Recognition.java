package org.casus.table;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.casus.model.InputException;
import org.casus.table.format.Column;
import org.casus.table.format.ColumnNames;
import org.casus.table.format.Converter;
import org.casus.table.format.Converters;
import org.casus.table.read.Dialect;
import org.casus.table.read.Layout;
import org.casus.table.read.Sample;
import org.casus.table.read.TableFile;

/// Tells by its header, or by the number of its columns where it has none, which converter a table is for.
public record Recognition(Converters converters, Optional<Charset> charset) {

    public static Recognition embedded() {
        return new Recognition(Converters.embedded(), Optional.empty());
    }

    /// The table in a file, for the converter that knows it best.
    public Table table(Path path) {
        var file = new TableFile(path);
        var sample = sample(file);
        var names = sample.firstRecord(dialect(sample));
        var known = converters.all().stream()
                .filter(converter -> knows(converter, names))
                .sorted(Comparator.comparingInt(
                        converter -> -converter.header().recognised().size()))
                .toList();
        if (!known.isEmpty()) {
            return table(file, known.getFirst(), headed(sample, names));
        }
        return converters.all().stream()
                .flatMap(
                        converter -> headless(converter, sample).map(layout -> table(file, converter, layout)).stream())
                .findFirst()
                .orElseThrow(() -> unknown(path, names));
    }

    /// The same with the converter given.
    public Table table(Path path, Converter converter) {
        var file = new TableFile(path);
        var sample = sample(file);
        var names = sample.firstRecord(dialect(sample));
        if (converter.columns().stream().anyMatch(column -> field(column, names).isPresent())) {
            return table(file, converter, headed(sample, names));
        }
        return headless(converter, sample)
                .map(layout -> table(file, converter, layout))
                .orElseThrow(() -> new InputException(
                        "%s has none of the columns that the converter %s reads. `casus converters %s` lists them."
                                .formatted(path, converter.name(), converter.name())));
    }

    private static Table table(TableFile file, Converter converter, Layout layout) {
        return new Table(file, Table.id(file), converter, layout);
    }

    private Sample sample(TableFile file) {
        var sample = Sample.of(file);
        return charset.map(given -> new Sample(sample.bytes(), sample.bom(), sample.whole(), given))
                .orElse(sample);
    }

    private static Dialect dialect(Sample sample) {
        return new Dialect(sample.likeliestSeparator(), true);
    }

    private static Layout headed(Sample sample, List<String> names) {
        return new Layout(dialect(sample), sample.charset(), sample.bom(), true, names);
    }

    private static boolean knows(Converter converter, List<String> names) {
        var recognised = converter.header().recognised();
        return !recognised.isEmpty()
                && recognised.stream()
                        .allMatch(name -> field(column(converter, name), names).isPresent());
    }

    private static Column column(Converter converter, String name) {
        return converter.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseGet(() -> Column.plain(name));
    }

    /// Files without a header are tab-separated, and quotes are letters in them.
    private static Optional<Layout> headless(Converter converter, Sample sample) {
        var fields = sample.firstRecord(Dialect.PLAIN_TABS);
        return converter.header().layouts().stream()
                .filter(names -> names.size() == fields.size())
                .map(names -> new Layout(Dialect.PLAIN_TABS, sample.charset(), sample.bom(), false, names))
                .findFirst();
    }

    /// The first name of a file that is this column: as it is spelled, else under another of its names.
    static Optional<String> field(Column column, List<String> names) {
        if (names.contains(column.name())) {
            return Optional.of(column.name());
        }
        return column.keys()
                .flatMap(key ->
                        names.stream().filter(name -> ColumnNames.key(name).equals(key)))
                .findFirst();
    }

    private InputException unknown(Path path, List<String> names) {
        return new InputException(
                "%s: no converter knows a table with the columns %s. Name one of %s with --as, or write your own: `casus converters --draft %s` begins it."
                        .formatted(path, shown(names), String.join(", ", converters.names()), path));
    }

    private static String shown(List<String> names) {
        int most = 8;
        var first = String.join(", ", names.stream().limit(most).toList());
        return names.size() > most ? first + " ..." : first;
    }
}
