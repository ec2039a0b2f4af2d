package org.casus.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.casus.model.FactSheet;
import org.casus.model.InputException;
import org.casus.model.SourceDocument;
import org.casus.sheet.SheetReader;

/// The true sheets and those to be scored. Where a sheet lacks its document's text, the text of the same document on
/// the other side is the one that its quotes are checked against.
record ScoreSheets(List<FactSheet> gold, List<FactSheet> predicted) {

    static ScoreSheets read(Path gold, Path predicted) {
        var goldFiles = files(gold);
        var goldDocuments = new Lazy<>(() -> SheetIds.withText(goldFiles));
        var found = sheets(
                files(predicted), id -> Optional.ofNullable(goldDocuments.get().get(id)));
        Map<String, SourceDocument> foundDocuments = new HashMap<>();
        found.forEach(sheet -> foundDocuments.put(id(sheet), sheet.document()));
        requireCommon(goldFiles, foundDocuments.keySet(), gold, predicted);
        return new ScoreSheets(sheets(goldFiles, id -> Optional.ofNullable(foundDocuments.get(id))), found);
    }

    /// Comes before the sheets of the gold are checked, which may need the texts of the other side.
    private static void requireCommon(List<Path> files, Set<String> found, Path gold, Path predicted) {
        var ids = files.stream().flatMap(file -> SheetIds.of(file).stream()).toList();
        if (!ids.isEmpty() && ids.stream().noneMatch(found::contains)) {
            throw new InputException(
                    "%s and %s have no document in common: a document there is '%s', one here '%s'. They are told apart by document.id."
                            .formatted(
                                    gold,
                                    predicted,
                                    ids.getFirst(),
                                    found.stream().sorted().findFirst().orElse("")));
        }
    }

    private static List<Path> files(Path input) {
        if (!Files.isDirectory(input)) {
            return List.of(input);
        }
        var files = InputFile.find(List.of(input), Optional.empty(), rejection -> {}).stream()
                .filter(file -> file.kind() == InputKind.SHEET)
                .map(InputFile::path)
                .toList();
        if (files.isEmpty()) {
            throw new InputException("There is no fact sheet in %s.".formatted(input));
        }
        return files;
    }

    private static List<FactSheet> sheets(List<Path> files, Function<String, Optional<SourceDocument>> documents) {
        var sheets = new ArrayList<FactSheet>();
        Map<String, Path> origins = new HashMap<>();
        for (var file : files) {
            for (var sheet : SheetReader.read(file, documents, text -> Articles.only(text, Optional.empty()))) {
                Optional.ofNullable(origins.putIfAbsent(id(sheet), file)).ifPresent(first -> {
                    throw new InputException(
                            "%s: a second sheet of the document '%s'; the first is in %s. Take one of them out."
                                    .formatted(file, id(sheet), first));
                });
                sheets.add(sheet);
            }
        }
        return sheets;
    }

    private static String id(FactSheet sheet) {
        return sheet.document().id();
    }
}
