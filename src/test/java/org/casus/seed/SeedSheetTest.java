package org.casus.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.article.ArticleReader;
import org.casus.convert.Provenance;
import org.casus.model.Fact;
import org.casus.model.FactSheet;
import org.casus.model.SourceDocument;
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
        var file = Path.of("examples/baghdad-embassy-rockets.yaml");
        sheet = SheetReader.read(file, id -> Optional.empty(), SeedSheetTest::article)
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

    /// A question that still holds without the fact that answers it would be too weak. The three statements say in
    /// another
    /// way what stands in the bombings' attributions and in the truce's commitment.
    @Test
    void saysNothingInVain() throws IOException {
        List<String> vain = new ArrayList<>();
        for (Fact fact : sheet.facts()) {
            var others =
                    sheet.facts().stream().filter(each -> !each.equals(fact)).toList();
            var less = SeedGraph.of(new FactSheet(sheet.document(), others), Provenance.Method.CURATION);
            if (facts().allMatch(question -> question.holds(less.graph()))) {
                vain.add(fact.id());
            }
        }
        assertThat(vain).containsExactlyInAnyOrder("claims", "accusation", "promise");
    }

    @Test
    void isCheckedAgainstItsArticle() {
        assertThat(SheetReader.isVerified(sheet)).isTrue();
    }

    private static SourceDocument article(Path file) {
        var documents = new ArrayList<SourceDocument>();
        new ArticleReader().read(file, Optional.empty(), documents::add, rejection -> {});
        return documents.getFirst();
    }

    static Stream<Question> facts() throws IOException {
        return Question.all().stream().filter(question -> question.rank() != Question.Rank.NOT);
    }

    static Stream<Question> prohibitions() throws IOException {
        return Question.all().stream().filter(question -> question.rank() == Question.Rank.NOT);
    }
}
