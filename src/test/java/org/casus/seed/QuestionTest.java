package org.casus.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionTest {
    static {
        JenaSystem.init();
    }

    @Test
    void thereAreFortyFactsAndSeventeenProhibitions() throws IOException {
        assertThat(Question.all()).extracting(Question::number).containsExactlyInAnyOrderElementsOf(numbers());
        assertThat(ranked(Question.Rank.P0)).hasSize(30);
        assertThat(ranked(Question.Rank.P1)).hasSize(7);
        assertThat(ranked(Question.Rank.P2)).hasSize(3);
        assertThat(ranked(Question.Rank.NOT)).hasSize(17);
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingHoldsInAnEmptyGraph(Question question) {
        assertThat(question.holds(Graph.emptyGraph)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("prohibitions")
    void everyProhibitionFindsItsBreach(Question question) {
        assertThat(question.holds(breaches())).isTrue();
    }

    static Stream<Question> all() throws IOException {
        return Question.all().stream();
    }

    static Stream<Question> prohibitions() throws IOException {
        return ranked(Question.Rank.NOT).stream();
    }

    private static List<Question> ranked(Question.Rank rank) throws IOException {
        return Question.all().stream()
                .filter(question -> question.rank() == rank)
                .toList();
    }

    private static List<String> numbers() {
        return Stream.concat(
                        Stream.iterate(1, n -> n + 1).limit(40).map("G%02d"::formatted),
                        Stream.iterate(1, n -> n + 1).limit(17).map("N%02d"::formatted))
                .toList();
    }

    private static Graph breaches() {
        return RDFDataMgr.loadGraph("src/test/resources/seed/breaches.ttl");
    }
}
