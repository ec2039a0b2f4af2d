package org.casus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.extract.Extractor;
import org.casus.extract.FactReader;
import org.casus.llm.Address;
import org.casus.llm.ApiKey;
import org.casus.llm.Endpoint;
import org.casus.llm.KeptAnswers;
import org.casus.llm.ModelExtractor;
import org.casus.llm.Prompt;
import org.casus.model.InputException;
import org.casus.reference.Reference;
import org.casus.store.Reason;
import picocli.CommandLine.Option;

/// Who reads the articles: the rules, or a language model where the user asks for one. Neither stands in for
/// the other.
final class ExtractorOptions {
    private static final String KEY = "CASUS_MODEL_KEY";

    /// The kinds that `--extractor` can name.
    enum Kind {
        RULES,
        MODEL
    }

    @Option(
            names = "--extractor",
            paramLabel = "KIND",
            defaultValue = "RULES",
            description =
                    "Who reads the articles: rules or model (default: rules). A model needs --model and --model-url.")
    private Kind kind = Kind.RULES;

    @Option(names = "--model", paramLabel = "NAME", description = "The language model, by its name at the endpoint.")
    private Optional<String> model = Optional.empty();

    @Option(
            names = "--model-url",
            paramLabel = "URL",
            description = "An endpoint with the chat interface of OpenAI: http://localhost:8080/v1.")
    private Optional<String> url = Optional.empty();

    @Option(
            names = "--model-key-file",
            paramLabel = "FILE",
            description = "A file that holds the key for the endpoint; else the environment's " + KEY
                    + ", else none is sent.")
    private Optional<Path> keyFile = Optional.empty();

    @Option(
            names = "--model-cache",
            paramLabel = "DIR",
            description = "Where answers are kept, so that none is asked for twice (default: casus-answers).")
    private Optional<Path> cache = Optional.empty();

    @Option(names = "--model-offline", description = "Ask nobody; use only answers that are kept.")
    private boolean offline;

    @Option(
            names = "--model-timeout",
            paramLabel = "SECONDS",
            description = "How long one answer may take (default: 300).")
    private Optional<Integer> timeout = Optional.empty();

    @Option(names = "--model-in-the-clear", description = "Allow http:// to another machine than this one.")
    private boolean inTheClear;

    boolean isModel() {
        return kind == Kind.MODEL;
    }

    /// What is going on before the first article is read, for progress.
    String preparation() {
        return isModel() ? "asking " + name() : "loading the language model";
    }

    /// What tells this extractor's facts from another's, when all else is the same.
    String identity() {
        return isModel()
                ? "model %s, prompt %s".formatted(name(), Prompt.embedded().digest())
                : "rules";
    }

    /// Refuses options that do not go together, before anything is done.
    void check() {
        if (!isModel()) {
            var given = Stream.of(model, url, keyFile, cache, timeout).anyMatch(Optional::isPresent);
            if (given || offline || inTheClear) {
                throw new InputException("The options --model... are for --extractor model; give that, too.");
            }
            return;
        }
        var unused = name();
        endpoint();
    }

    /// The rules load a large model of English; they are made only when an article needs them.
    FactReader reader(Reference reference) {
        return isModel()
                ? new ModelExtractor(
                        name(),
                        Prompt.embedded(),
                        new KeptAnswers(cache.orElse(Path.of("casus-answers"))),
                        endpoint(),
                        reference,
                        Version.ofProgram())
                : new Extractor(reference);
    }

    private String name() {
        return model.filter(name -> !name.isBlank())
                .orElseThrow(() -> new InputException("--extractor model needs --model, the name of the model."));
    }

    private Optional<Endpoint> endpoint() {
        if (offline) {
            return Optional.empty();
        }
        var address = Address.of(
                url.orElseThrow(() -> new InputException(
                        "--extractor model needs --model-url, the address of the endpoint, or --model-offline.")),
                inTheClear);
        int seconds = timeout.orElse(300);
        if (seconds < 1) {
            throw new InputException("--model-timeout is a number of seconds from 1.");
        }
        return Optional.of(new Endpoint(new Endpoint.Settings(address, key(), Duration.ofSeconds(seconds))));
    }

    private Optional<ApiKey> key() {
        return keyFile.map(file -> ApiKey.of(text(file), file.toString()))
                .or(() -> Optional.ofNullable(System.getenv(KEY))
                        .filter(key -> !key.isBlank())
                        .map(key -> ApiKey.of(key, "The environment's " + KEY)));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new InputException("%s cannot be read: %s.".formatted(file, Reason.of(e)), e);
        }
    }
}
