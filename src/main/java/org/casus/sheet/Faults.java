package org.casus.sheet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.casus.model.InputException;

/// What is wrong with a file of sheets. All of it is told at once, so that a person can put it right in one go.
final class Faults {
    /// More than a screen of faults helps nobody.
    private static final int SHOWN = 25;

    private final Path file;
    private final List<Fault> faults = new ArrayList<>();

    Faults(Path file) {
        this.file = file;
    }

    private record Fault(Node.Mark mark, String path, Optional<String> fact, String text) {
        @Override
        public String toString() {
            String where = path
                    + fact.map(id -> (path.isEmpty() ? "" : " ") + "(fact " + id + ")")
                            .orElse("");
            return "line %d, column %d%s: %s"
                    .formatted(mark.line(), mark.column(), where.isEmpty() ? "" : ", " + where, text);
        }
    }

    void add(Node.Mark mark, String path, Optional<String> fact, String text) {
        faults.add(new Fault(mark, path, fact, text));
    }

    void throwIfAny() {
        if (faults.size() == 1) {
            throw new InputException("%s, %s".formatted(file, faults.getFirst()));
        }
        if (!faults.isEmpty()) {
            throw new InputException(faults.stream()
                    .sorted(Comparator.comparing(Fault::mark))
                    .limit(SHOWN)
                    .map(fault -> "\n  " + fault)
                    .collect(Collectors.joining(
                            "", "%s has %d faults, nothing of it was read:".formatted(file, faults.size()), rest())));
        }
    }

    private String rest() {
        return faults.size() > SHOWN ? "\n  and %d more.".formatted(faults.size() - SHOWN) : "";
    }
}
