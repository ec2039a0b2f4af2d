package org.casus.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.casus.model.Bundled;
import org.casus.reference.Reference;
import org.casus.table.Recognition;
import org.casus.table.Table;
import org.casus.table.TableConversion;
import org.casus.table.format.Converter;
import org.casus.table.format.Converters;
import org.casus.table.program.RowCheck;
import org.casus.table.read.Dialect;
import org.casus.table.read.Sample;
import org.casus.table.read.TableFile;
import org.casus.vocab.Base;

/// A row of a table that a converter reads, and its triples. The rows travel with the program: they are those of the
/// converter's tests.
record ConverterExample(Converter converter, Path rows) {
    private static final String FOLDER = "/org/casus/examples/";

    /// Nothing for a converter that a user wrote.
    static Optional<ConverterExample> of(Converter converter) {
        var folder = FOLDER + converter.name();
        return ConverterExample.class.getResource(folder) == null
                ? Optional.empty()
                : Bundled.files(Bundled.folder(folder), "sv").stream()
                        .findFirst()
                        .map(rows -> new ConverterExample(converter, rows));
    }

    String text() {
        try {
            var folder = Files.createTempDirectory("casus-example");
            var all = Files.copy(rows, folder.resolve("all." + ending()));
            var file = folder.resolve("example." + ending());
            try {
                return text(all, file);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(all);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String ending() {
        var name = rows.getFileName().toString();
        return name.substring(name.length() - "csv".length());
    }

    private String text(Path all, Path file) throws IOException {
        var sample = Sample.of(new TableFile(all));
        boolean headless = !converter.header().layouts().isEmpty();
        var dialect = headless ? Dialect.PLAIN_TABS : new Dialect(sample.likeliestSeparator(), true);
        var first = sample.firstRecord(dialect);
        if (headless) {
            Files.writeString(file, String.join("\t", first) + "\n");
        } else {
            write(file, List.of(first, sample.secondRecord(dialect)));
        }
        var table = new Recognition(Converters.embedded(), Optional.empty()).table(file, converter);
        var names = table.layout().names();
        return "An example row:\n\n" + cells(names, headless ? first : sample.secondRecord(dialect)) + "\ngives:\n\n"
                + triples(table);
    }

    private static void write(Path file, List<List<String>> records) throws IOException {
        try (var writer = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
            records.forEach(writer::writeRecord);
        }
    }

    private static String cells(List<String> names, List<String> cells) {
        var text = new StringBuilder();
        for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
            if (!cells.get(i).isEmpty()) {
                text.append("- ")
                        .append(names.get(i))
                        .append(": ")
                        .append(cells.get(i))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private String triples(Table table) {
        var options = new TableConversion.Options(
                Base.DEFAULT,
                Reference.embedded(),
                1,
                Optional.empty(),
                GraphFactory::createDefaultGraph,
                RowCheck.NONE,
                progress -> {});
        var bytes = new ByteArrayOutputStream();
        var out = new Flattened(StreamRDFWriter.getWriterStream(bytes, RDFFormat.TURTLE_BLOCKS));
        out.start();
        out.prefix("", Base.DEFAULT.iri());
        converter.query().getPrefixMapping().getNsPrefixMap().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(prefix -> out.prefix(prefix.getKey(), prefix.getValue()));
        new TableConversion(table, options).toStream(out);
        out.finish();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
