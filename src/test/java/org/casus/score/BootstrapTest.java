package org.casus.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static final Row ROW = Row.of("attack");
    private static final Tally FOUND = new Tally(1, 1, 1);
    private static final Tally MISSED = new Tally(1, 0, 0);

    /// Of five documents drawn, the number without a miss is binomial (5, 0.8): at most 1 with a probability of 0.0067,
    /// at most 2 with 0.058. So the lowest 2.5 in 100 end at 2 of 5; all 5 come with 0.33.
    @Test
    void drawsAsManyDocumentsAsThereAre() {
        var figure = figure(new Bootstrap(1000, 1), documents(4, 1));

        assertThat(figure.recall()).contains(new Interval(0.4, 1));
        assertThat(figure.precision()).contains(new Interval(1, 1));
        assertThat(figure.tally()).isEqualTo(new Tally(5, 4, 4));
    }

    @Test
    void givesTheSameForTheSameSeed() {
        var documents = documents(30, 20);

        assertThat(figure(new Bootstrap(200, 5), documents)).isEqualTo(figure(new Bootstrap(200, 5), documents));
        assertThat(figure(new Bootstrap(200, 5), documents)).isNotEqualTo(figure(new Bootstrap(200, 6), documents));
    }

    @Test
    void isNarrowerForMoreDocuments() {
        assertThat(width(documents(300, 200))).isLessThan(width(documents(30, 20)) / 2);
    }

    @Test
    void givesNoIntervalForFewDocuments() {
        var figure = figure(new Bootstrap(1000, 1), documents(2, 2));

        assertThat(figure.recall()).isEmpty();
        assertThat(figure.f1()).isEmpty();
        assertThat(figure.tally().recall()).hasValue(0.5);
    }

    @Test
    void leavesOutResamplesWithoutTheFigure() {
        var documents = Stream.concat(documents(0, 5).stream(), Stream.of(Map.of(ROW, new Tally(0, 1, 0))))
                .toList();

        var figure = figure(new Bootstrap(1000, 1), documents);

        assertThat(figure.precision()).contains(new Interval(0, 0));
        assertThat(figure.recall()).contains(new Interval(0, 0));
    }

    @Test
    void drawsNothingWhenAskedForNothing() {
        assertThat(figure(new Bootstrap(0, 1), documents(10, 10)).f1()).isEqualTo(Optional.empty());
    }

    private static double width(List<Map<Row, Tally>> documents) {
        var interval = figure(new Bootstrap(1000, 1), documents).recall().orElseThrow();
        return interval.high() - interval.low();
    }

    private static Figure figure(Bootstrap bootstrap, List<Map<Row, Tally>> documents) {
        return bootstrap.figures(List.of(ROW), documents).getFirst();
    }

    private static List<Map<Row, Tally>> documents(int found, int missed) {
        return Stream.of(Collections.nCopies(found, FOUND), Collections.nCopies(missed, MISSED))
                .flatMap(List::stream)
                .map(tally -> Map.of(ROW, tally))
                .toList();
    }
}
