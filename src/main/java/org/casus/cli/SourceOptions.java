package org.casus.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.casus.model.InputException;
import org.casus.model.Rejection;
import org.casus.reference.Reference;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which sources a command reads, and how.
final class SourceOptions {
    /// The kinds that `--as` can name.
    enum As {
        ARTICLE,
        SHEET
    }

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description =
                    "Articles (.txt .md .html .json .jsonl), fact sheets (.yaml .json .jsonl), and folders of them. Where a sheet has the id of an article, the sheet counts, held against the article's text.")
    private List<Path> inputs = new ArrayList<>();

    @Option(names = "--as", paramLabel = "KIND", description = "Read all inputs as this: article or sheet.")
    private Optional<As> as = Optional.empty();

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
        return InputFile.find(inputs, as.map(kind -> kind == As.ARTICLE ? InputKind.ARTICLE : InputKind.SHEET), bad);
    }

    /// When there was no file at all to read, not even a bad one.
    InputException nothing() {
        return new InputException("There is no article and no fact sheet in %s.".formatted(inputs));
    }

    String preparation() {
        return extractor.preparation();
    }

    Sources.Options options(Reference reference, boolean debug) {
        return new Sources.Options(
                date.day(), sheetsOnly, new Lazy<>(() -> extractor.reader(reference)), extractor.identity(), debug);
    }
}
