package org.casus.store;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.casus.consolidate.Decisions;
import org.casus.model.InputException;
import org.casus.model.Sha256;

/// What a person decided on pairs of events: a CSV file in the folder of the store, with the columns `event`, `other`
/// and
/// `decision`, which is `same` or `different`. It may be edited by hand, and copied to another store.
public record EventLinks(Path file) {
    private static final String SAME = "same";
    private static final String DIFFERENT = "different";

    public Decisions decisions() {
        return Files.exists(file) ? read(file) : Decisions.NONE;
    }

    /// Empty where nothing was decided.
    String digest() {
        var verdicts = decisions().verdicts();
        return verdicts.isEmpty() ? "" : Sha256.of(verdicts.toString());
    }

    /// Adds decisions to those that are there; of two on one pair the later counts.
    public void add(Map<Decisions.Pair, Boolean> verdicts) {
        var all = new LinkedHashMap<>(decisions().verdicts());
        all.putAll(verdicts);
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (var csv = CsvWriter.builder().build(fresh)) {
                csv.writeRecord("event", "other", "decision");
                all.forEach((pair, same) -> csv.writeRecord(pair.event(), pair.other(), same ? SAME : DIFFERENT));
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new InputException("%s cannot be written: %s.".formatted(file, Reason.of(e)), e);
        }
    }

    /// Reads such a file; other columns are passed over, and so are rows without a decision.
    public static Decisions read(Path file) {
        var verdicts = new LinkedHashMap<Decisions.Pair, Boolean>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (var row : csv) {
                var decision = row.findField("decision").orElse("").strip();
                var event = row.findField("event").orElse("");
                var other = row.findField("other").orElse("");
                if (event.isEmpty() || other.isEmpty()) {
                    throw faulty(file, row.getStartingLineNumber(), "the columns event and other are needed");
                }
                switch (decision) {
                    case SAME -> verdicts.put(Decisions.Pair.of(event, other), true);
                    case DIFFERENT -> verdicts.put(Decisions.Pair.of(event, other), false);
                    case "" -> {}
                    default ->
                        throw faulty(
                                file,
                                row.getStartingLineNumber(),
                                "'%s' is no decision; write same or different, or leave it empty".formatted(decision));
                }
            }
        } catch (IOException e) {
            throw new InputException("%s cannot be read: %s.".formatted(file, Reason.of(e)), e);
        }
        return new Decisions(verdicts);
    }

    private static InputException faulty(Path file, long line, String what) {
        return new InputException("%s, line %d: %s.".formatted(file, line, what));
    }
}
