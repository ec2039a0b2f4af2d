package org.casus.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.casus.model.InputException;
import org.casus.query.Answer;
import org.casus.query.AnswerWriter;
import org.casus.query.Format;
import org.casus.query.Names;
import org.casus.query.SavedQuery;
import org.casus.store.Reason;
import picocli.CommandLine.Option;

/// Where an answer goes and in which format. A file appears whole or not at all.
final class AnswerOutput {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "table, csv, tsv, json, ndjson, geojson, srj, srx, and for graphs ttl, nt, jsonld, rdf (default: by the file's ending, or table).")
    private Optional<String> format = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the answer to this file.")
    private Optional<Path> file = Optional.empty();

    /// The format, checked before any query runs.
    Format format() {
        return format.map(name -> Format.get(name.toLowerCase(Locale.ROOT)))
                .or(() -> file.map(path -> Format.get(ending(path))))
                .orElse(Format.TABLE);
    }

    /// Says before the query runs that its answer does not fit the format.
    void refuseUnsuitable(Format chosen, SavedQuery.Form form) {
        boolean byDefault = format.isEmpty() && file.isEmpty();
        if (!byDefault && !chosen.suits(form)) {
            throw new InputException("The answer of a %s query cannot be written as %s. Use one of %s."
                    .formatted(
                            form,
                            chosen.endings().getFirst(),
                            Format.listing(Format.of(form).toArray(Format[]::new))));
        }
    }

    void write(Answer answer, Names names, PrintWriter out) {
        int width = file.isPresent() ? Integer.MAX_VALUE : Terminal.columns();
        var writer = new AnswerWriter(format(), names, Map.of(), width);
        try {
            if (file.isPresent()) {
                toFile(answer, writer, file.get().toAbsolutePath());
            } else {
                var bytes = new ByteArrayOutputStream();
                writer.write(answer, bytes);
                out.print(bytes.toString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void toFile(Answer answer, AnswerWriter writer, Path target) throws IOException {
        var part = part(target);
        try {
            try (var bytes = Files.newOutputStream(part)) {
                writer.write(answer, bytes);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unwritable(target, e);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Path part(Path target) {
        try {
            return PartFile.beside(target);
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    private static InputException unwritable(Path target, IOException e) {
        return new InputException("%s cannot be written: %s.".formatted(target, Reason.of(e)), e);
    }

    private static String ending(Path path) {
        var name = String.valueOf(path.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
