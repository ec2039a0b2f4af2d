package org.casus.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.convert.Provenance;
import org.casus.model.FactSheet;
import org.casus.sheet.SheetReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The hand-checked sheet of the retold report says all forty facts, and nothing else.
class SeedSheetTest {
    private static FactSheet sheet;
    private static SeedGraph graph;

    @BeforeAll
    static void read() {
        sheet = SheetReader.read(Path.of("examples/baghdad-embassy-rockets.yaml"), id -> Optional.empty())
                .getFirst();
        graph = SeedGraph.of(sheet, Provenance.Method.CURATION);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void holds(Question fact) {
        assertThat(fact.holds(graph.graph())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("prohibitions")
    void doesNotSay(Question prohibition) {
        assertThat(prohibition.holds(graph.graph())).isFalse();
    }

    @Test
    void saysNothingBesides() {
        assertThat(graph.outside()).isEmpty();
    }

    @Test
    void isCheckedAgainstItsArticle() {
        assertThat(SheetReader.isVerified(sheet)).isTrue();
    }

    static Stream<Question> facts() throws IOException {
        return Question.all().stream().filter(question -> question.rank() != Question.Rank.NOT);
    }

    static Stream<Question> prohibitions() throws IOException {
        return Question.all().stream().filter(question -> question.rank() == Question.Rank.NOT);
    }
}
