package org.casus.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.casus.model.InputException;
import org.casus.model.Rejection;
import org.casus.query.Spelling;
import org.casus.table.Recognition;
import org.casus.table.Table;
import org.casus.table.format.Converter;
import org.casus.table.format.Converters;
import picocli.CommandLine.Option;

/// How tables are read.
final class TableOptions {
    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "How tables are encoded, such as UTF-8 or ISO-8859-1 (default: UTF-8, else Windows-1252).")
    private Optional<String> encoding = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads convert a table (default: one a processor). The output is the same.")
    private Optional<Integer> threads = Optional.empty();

    @Option(
            names = "--rejected",
            paramLabel = "DIR",
            description =
                    "Where rows of TABLE.csv that give nothing are written, as TABLE.rejected.csv (default: beside the output, else here).")
    private Optional<Path> rejected = Optional.empty();

    /// @param as name or file of the converter, for all of them
    List<Table> tables(List<InputFile> files, Optional<String> as, Consumer<Rejection> bad) {
        var tables = new ArrayList<Table>();
        var inputs =
                files.stream().filter(file -> file.kind() == InputKind.TABLE).toList();
        if (inputs.isEmpty()) {
            return tables;
        }
        var recognition = new Recognition(Converters.embedded(), encoding.map(TableOptions::charset));
        var converter = as.map(name -> converter(name, recognition.converters()));
        var ids = new HashSet<String>();
        for (var input : inputs) {
            try {
                var table = table(input, converter, recognition);
                if (ids.add(table.id())) {
                    tables.add(table);
                } else {
                    bad.accept(new Rejection(
                            input.origin(), "another table is called %s, too. Rename one.".formatted(table.id())));
                }
            } catch (InputException e) {
                bad.accept(Rejections.of(input.origin(), e));
            }
        }
        return tables;
    }

    private static Table table(InputFile input, Optional<Converter> converter, Recognition recognition) {
        if (input.path().toString().endsWith(".gz")) {
            Gzip.requireWhole(input.path());
        }
        return converter
                .map(given -> recognition.table(input.path(), given))
                .orElseGet(() -> recognition.table(input.path()));
    }

    /// A converter by its name or, if there is such a file, by its path.
    static Converter converter(String name, Converters converters) {
        return converters.find(name).orElseGet(() -> {
            if (!Files.isRegularFile(Path.of(name))) {
                throw new InputException("There is no converter '%s' and no such file.%s `casus converters` lists them."
                        .formatted(name, Spelling.didYouMean(name, converters.names())));
            }
            return Converters.read(Path.of(name));
        });
    }

    int threads() {
        int count = threads.orElse(Runtime.getRuntime().availableProcessors());
        if (count < 1) {
            throw new InputException("--threads %d is no number of threads. Give 1 or more.".formatted(count));
        }
        return count;
    }

    /// @param beside the file that is written, if there is one
    Path rejected(Table table, Optional<Path> beside) {
        var folder = rejected.or(() -> beside.map(Path::toAbsolutePath).map(Path::getParent))
                .orElse(Path.of(""));
        return folder.resolve(table.file().stem() + ".rejected.csv");
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new InputException(
                    "--encoding %s is no encoding. Write it like UTF-8 or ISO-8859-1.".formatted(name), e);
        }
    }
}
