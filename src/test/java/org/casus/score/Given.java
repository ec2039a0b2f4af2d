package org.casus.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.model.FactSheet;
import org.casus.sheet.SheetReader;

/// Sheets and names for the tests.
final class Given {
    static final Set<String> ALL_TYPES = Set.copyOf(Evaluation.TYPES);

    private static final Map<String, String> ENTITIES = Map.of(
            "ISIS", "actor/islamic-state",
            "Islamic State", "actor/islamic-state",
            "Iran", "actor/iran",
            "Islamic Republic of Iran", "actor/iran",
            "Northland", "place/northland");

    /// Knows two actors and one made-up state, NLD.
    static final Known KNOWN = new Known() {
        @Override
        public Set<String> entities(String name) {
            return Optional.ofNullable(ENTITIES.get(name)).map(Set::of).orElse(Set.of());
        }

        @Override
        public Set<String> state(String code) {
            return code.equals("NLD") ? Set.of("place/northland", "actor/northland") : Set.of();
        }
    };

    private Given() {}

    static List<FactSheet> sheets(String yaml) {
        try {
            var file = Files.createTempFile("sheets", ".yaml");
            try {
                Files.writeString(file, yaml);
                return SheetReader.read(file, id -> Optional.empty());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Evaluation evaluation(List<FactSheet> gold, List<FactSheet> predicted) {
        return Evaluation.of(gold, predicted, ALL_TYPES, KNOWN);
    }
}
