package org.casus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.casus.cli.Contained.Result;
import org.casus.extract.Extraction;
import org.casus.extract.FactReader;
import org.casus.model.FactSheet;
import org.casus.model.InputException;
import org.casus.model.Origin;
import org.casus.model.Rejection;
import org.casus.reference.Reference;
import org.casus.sheet.Format;
import org.casus.sheet.SheetWriter;
import org.casus.store.Reason;
import org.casus.vocab.Base;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        header = {"Prints the facts found in articles, as fact sheets.", ""},
        description = {
            "Prints the facts that are found in articles, as fact sheets: one for each article, in the order of the articles.",
            "A sheet can be corrected by hand and given to `casus build`."
        },
        footer = {
            "",
            "Examples:",
            "  casus extract article.txt --date 2020-11-18 --explain",
            "  casus extract articles.jsonl --format jsonl > sheets.jsonl",
            "  casus extract articles/ --draft sheets/    one sheet a file, to be corrected",
            "  casus extract articles/ --extractor model --model NAME --model-url http://localhost:8080/v1"
        })
final class ExtractCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DateOption date = new DateOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "YAML",
            description = "yaml, json or jsonl (default: yaml).")
    private Format format = Format.YAML;

    @Option(
            names = "--explain",
            description =
                    "Tell for each fact which rule found it and how, and what looked like a fact and was not taken: in YAML as comments, else on standard error.")
    private boolean explain;

    @Option(
            names = "--draft",
            paramLabel = "DIR",
            description = "Write each sheet to a file of this folder, not to standard output.")
    private Optional<Path> draft = Optional.empty();

    @Parameters(
            arity = "1..*",
            paramLabel = "ARTICLE",
            description = "A file of one article or many (.jsonl), or a folder of them.")
    private List<Path> inputs = new ArrayList<>();

    @Mixin
    private ExtractorOptions extractor = new ExtractorOptions();

    private final Optional<FactReader> given;
    private final List<FactSheet> array = new ArrayList<>();
    private int rejected;
    private int read;
    private int facts;
    private int notTaken;

    ExtractCommand() {
        this(Optional.empty());
    }

    /// @param given reads the articles in place of what the options name
    ExtractCommand(Optional<FactReader> given) {
        this.given = given;
    }

    @Override
    public Integer call() {
        extractor.check();
        var files = InputFile.find(inputs, Optional.empty(), this::reject).stream()
                .filter(file -> file.kind() == InputKind.ARTICLE)
                .toList();
        try (var progress = new Progress(err(), extractor.preparation());
                var work = Work.<Result<Extraction>>inOrder(outcome -> {
                    take(outcome);
                    progress.now(Plural.of(read, "article") + " read");
                })) {
            var reader = given.orElseGet(() -> extractor.reader(Reference.embedded()));
            var articles = new Articles(date.day(), Main.isDebug(spec), this::reject);
            for (var file : files) {
                articles.read(file, (origin, document) -> {
                    var contained = new Contained(origin, Articles.named(document), Main.isDebug(spec));
                    work.submit(() -> contained.run(() -> reader.extract(document)));
                });
            }
            work.finish();
        }
        if (format == Format.JSON && draft.isEmpty()) {
            SheetWriter.write(array, Format.JSON, out());
        }
        err().println("casus: %s in %s%s%s"
                .formatted(
                        Plural.of(facts, "fact"),
                        Plural.of(read, "article"),
                        rejected == 0 ? "" : ", %s could not be used".formatted(Plural.of(rejected, "input")),
                        notTaken == 0
                                ? ""
                                : "; not taken of what the model said: %d (see --explain)".formatted(notTaken)));
        return exitCode();
    }

    private int exitCode() {
        if (read == 0) {
            return Failures.COULD_NOT;
        }
        return rejected == 0 ? Failures.DONE : Failures.DATA_HAVE_PROBLEMS;
    }

    private void take(Result<Extraction> outcome) {
        switch (outcome) {
            case Result.Done<Extraction> done -> print(done.value());
            case Result.Refused<Extraction> refused -> reject(refused.rejection());
        }
    }

    private void print(Extraction extraction) {
        read++;
        notTaken += extractor.isModel() ? extraction.nearMisses().size() : 0;
        facts += extraction.sheet().facts().size();
        Caveat.of(extraction).forEach(err()::println);
        if (draft.isPresent()) {
            write(extraction.sheet(), draft.get());
        } else if (format == Format.JSON) {
            array.add(extraction.sheet());
        } else {
            SheetWriter.write(List.of(extraction.sheet()), format, out());
        }
        if (explain) {
            boolean asComment = format == Format.YAML && draft.isEmpty();
            var target = asComment ? out() : err();
            new Explanation(extraction).lines().forEach(line -> target.println(asComment ? "# " + line : line));
        }
        out().flush();
    }

    private void write(FactSheet sheet, Path folder) {
        var file = folder.resolve(
                Base.slug(sheet.document().id()) + "." + format.name().toLowerCase(Locale.ROOT));
        if (Files.exists(file)) {
            reject(
                    new Rejection(
                            Origin.of(file.toString()),
                            "is already there, and may hold corrections by hand. Remove it, or name another folder with --draft."));
            return;
        }
        try {
            Files.createDirectories(folder);
            try (var writer = Files.newBufferedWriter(file)) {
                SheetWriter.write(List.of(sheet), format, writer);
            }
        } catch (IOException e) {
            throw new InputException("%s cannot be written: %s.".formatted(file, Reason.of(e)), e);
        }
        out().println(file);
    }

    private void reject(Rejection rejection) {
        rejected++;
        err().println("casus: " + rejection);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
