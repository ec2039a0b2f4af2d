package org.casus.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.casus.model.InputException;
import org.casus.model.Rejection;
import org.casus.reference.Reference;
import org.casus.table.Table;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which sources a command reads, and how.
final class SourceOptions {
    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description =
                    "Articles (.txt .md .html .json .jsonl), fact sheets (.yaml .json .jsonl), tables (.csv .tsv, also with .gz), and folders of them. Where a sheet has the id of an article, the sheet counts, held against the article's text.")
    private List<Path> inputs = new ArrayList<>();

    @Option(
            names = "--as",
            paramLabel = "KIND",
            description =
                    "Read all inputs as this: article, sheet, or a table of this converter (`casus converters` lists them; also the path of a converter file of yours).")
    private Optional<String> as = Optional.empty();

    @Mixin
    private TableOptions tables = new TableOptions();

    @Mixin
    private DateOption date = new DateOption();

    @Mixin
    private ExtractorOptions extractor = new ExtractorOptions();

    @Option(
            names = "--sheets-only",
            description = "Extract nothing; articles only serve to check the sheets against them.")
    private boolean sheetsOnly;

    /// Options that do not go together are refused first.
    List<InputFile> files(Consumer<Rejection> bad) {
        extractor.check();
        return InputFile.find(inputs, as.map(SourceOptions::kind), bad);
    }

    private static InputKind kind(String as) {
        return switch (as.toLowerCase(Locale.ROOT)) {
            case "article" -> InputKind.ARTICLE;
            case "sheet" -> InputKind.SHEET;
            default -> InputKind.TABLE;
        };
    }

    /// The tables among the inputs, each with its converter; those that no converter knows are told to `bad`.
    List<Table> tables(List<InputFile> files, Consumer<Rejection> bad) {
        return tables.tables(files, as.filter(name -> kind(name) == InputKind.TABLE), bad);
    }

    TableOptions tableOptions() {
        return tables;
    }

    /// When there was no file at all to read, not even a bad one.
    InputException nothing() {
        return new InputException("There is no article, fact sheet or table in %s.".formatted(inputs));
    }

    String preparation() {
        return extractor.preparation();
    }

    Sources.Options options(Reference reference, boolean debug) {
        return new Sources.Options(
                date.day(), sheetsOnly, new Lazy<>(() -> extractor.reader(reference)), extractor.identity(), debug);
    }
}
