package org.casus.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.model.SourceDocument;

/// A short text, and what the extractor must and must not make of it: one behaviour each. `is` names the behaviour;
/// `expect` and `forbid` are parts of facts as they stand in a fact sheet (see [Pattern]); `only` says that nothing
/// but what is expected may be found; `why` tells what is wrong where the extractor still gets it wrong.
record Case(
        String is,
        Optional<String> date,
        String text,
        Optional<List<JsonNode>> expect,
        Optional<List<JsonNode>> forbid,
        Optional<Boolean> only,
        Optional<String> why) {
    static final Path FOLDER = Path.of("src/test/resources/extract/cases");
    static final Path KNOWN_FAULTS = FOLDER.resolve("known-faults.yaml");
    private static final YAMLMapper YAML =
            YAMLMapper.builder().addModule(new Jdk8Module()).build();

    /// The cases that hold.
    static List<Case> holding() {
        return files().filter(file -> !file.equals(KNOWN_FAULTS))
                .flatMap(file -> read(file).stream())
                .toList();
    }

    static List<Case> faults() {
        return read(KNOWN_FAULTS);
    }

    static List<Case> all() {
        return files().flatMap(file -> read(file).stream()).toList();
    }

    private static Stream<Path> files() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Case> read(Path file) {
        try {
            return List.of(YAML.readValue(file.toFile(), Case[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    SourceDocument document() {
        return document(text, date.map(LocalDate::parse));
    }

    static SourceDocument document(String text, Optional<LocalDate> date) {
        return new SourceDocument(
                "case",
                Optional.empty(),
                date,
                Optional.empty(),
                Optional.empty(),
                Optional.of("en"),
                Optional.empty(),
                Optional.of(text));
    }

    /// What is wrong with the facts found; empty if nothing is.
    List<String> faults(List<JsonNode> found) {
        var expected = expect.orElse(List.of());
        var missing = expected.stream()
                .filter(part -> found.stream().noneMatch(fact -> Pattern.matches(part, fact)))
                .map(part -> "missing: " + part);
        var forbidden = forbid.orElse(List.of()).stream()
                .filter(part -> found.stream().anyMatch(fact -> Pattern.matches(part, fact)))
                .map(part -> "forbidden: " + part);
        var besides = found.stream()
                .filter(fact -> only.orElse(false) && expected.stream().noneMatch(part -> Pattern.matches(part, fact)))
                .map(fact -> "besides: " + fact);
        return Stream.of(missing, forbidden, besides).flatMap(each -> each).toList();
    }

    @Override
    public String toString() {
        return is;
    }
}
