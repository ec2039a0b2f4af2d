package org.casus.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casus.model.Direction;
import org.casus.model.Fact;
import org.casus.model.FactSheet;
import org.casus.sheet.RandomSheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Figures that were counted by hand; what the sheets tell is made up.
class EvaluationTest {
    private static final Bootstrap NO_INTERVALS = new Bootstrap(0, 1);

    private static final List<FactSheet> GOLD = Given.sheets("""
            document: {id: a}
            facts:
              - type: attack
                id: a1
                kind: bombing
                status: occurred
                date: 2021-03-02
                place: [{name: Port Amel, country: NLD}]
                perpetrators: [{name: ISIS, kind: armed-group, stance: claimed, by: ISIS}]
                targets: [{name: the market, kind: facility}]
                killed: [{best: 3, by: police}]
                injured: [{low: 5, modifier: at-least}]
              - type: attack
                id: a2
                kind: shooting
                status: occurred
                date: 2021-03-01
                targets: [{name: checkpoint, kind: facility}]
              - {type: deployment, id: d1, status: announced, place: [Ilba], force: {name: soldiers, of: Northland}, troops: 300, follows: a1}
            ---
            document: {id: b}
            facts:
              - type: agreement
                id: t1
                kind: truce
                status: signed
                date: 2021-02-01
                parties: [{name: Reds, kind: armed-group}, {name: Blues, kind: armed-group}]
            """);

    private static final List<FactSheet> PREDICTED = Given.sheets("""
            document: {id: a}
            facts:
              - type: attack
                id: p1
                kind: bombing
                status: occurred
                date: {from: 2021-03-01, to: 2021-03-03}
                place: [{name: Port Amel, country: NLD}, Ilba]
                perpetrators: [{name: Islamic State, kind: armed-group, stance: reported}]
                targets: [{name: market, kind: facility}, {name: policemen, kind: group-of-persons}]
                killed: [{best: 4, by: police}]
                injured: [{best: 7}]
                weapons: [{name: a bomb, kind: bomb}]
                confidence: 0.9
              - {type: attack, id: p2, kind: attack, status: occurred, date: 2020-01-01, place: [Basra], confidence: 0.6}
              - {type: deployment, id: p3, status: announced, place: [Ilba], force: {name: Northland troops, of: Northland}, troops: 300, follows: p1, confidence: 0.8}
            ---
            document: {id: c}
            facts: []
            """);

    private final Evaluation evaluation = Given.evaluation(GOLD, PREDICTED);

    @Test
    void countsFactsByType() {
        assertThat(tally("all")).isEqualTo(new Tally(4, 3, 2));
        assertThat(tally("attack")).isEqualTo(new Tally(2, 2, 1));
        assertThat(tally("deployment")).isEqualTo(new Tally(1, 1, 1));
        assertThat(tally("agreement")).isEqualTo(new Tally(1, 0, 0));
        assertThat(tally("all").precision()).hasValue(2.0 / 3);
        assertThat(tally("all").recall()).hasValue(0.5);
        assertThat(tally("all").f1()).hasValue(4.0 / 7);
        assertThat(tally("agreement").precision()).isEmpty();
    }

    @Test
    void countsSlotsOfPairedFacts() {
        assertThat(tally("attack", "kind")).isEqualTo(new Tally(1, 1, 1));
        assertThat(tally("attack", "date")).isEqualTo(new Tally(1, 1, 1));
        assertThat(tally("attack", "date.days")).isEqualTo(new Tally(1, 1, 0));
        assertThat(tally("attack", "place")).isEqualTo(new Tally(1, 2, 1));
        assertThat(tally("attack", "place.country")).isEqualTo(new Tally(1, 1, 1));
        assertThat(tally("attack", "perpetrators")).isEqualTo(new Tally(1, 1, 1));
        assertThat(tally("attack", "perpetrators.stance")).isEqualTo(new Tally(1, 1, 0));
        assertThat(tally("attack", "perpetrators.by")).isEqualTo(new Tally(1, 0, 0));
        assertThat(tally("attack", "targets")).isEqualTo(new Tally(1, 2, 1));
        assertThat(tally("attack", "killed")).isEqualTo(new Tally(1, 1, 0));
        assertThat(tally("attack", "injured")).isEqualTo(new Tally(1, 1, 1));
        assertThat(tally("attack", "injured.claims")).isEqualTo(new Tally(1, 1, 1));
        assertThat(tally("deployment", "force")).isEqualTo(new Tally(1, 1, 1));
        assertThat(tally("deployment", "troops")).isEqualTo(new Tally(1, 1, 1));
    }

    @Test
    void holdsTiesAgainstThePairsOfFacts() {
        assertThat(tally("deployment", "ties")).isEqualTo(new Tally(1, 1, 1));
    }

    @Test
    void scoresTiesToFactsOfTypesThatDoNotCount() {
        var deployments = Evaluation.of(GOLD, PREDICTED, Set.of("deployment"), Given.KNOWN);

        assertThat(deployments.figures(NO_INTERVALS))
                .contains(figure(Row.ALL, new Tally(1, 1, 1)))
                .contains(figure(Row.of("deployment", "ties"), new Tally(1, 1, 1)))
                .noneMatch(figure -> figure.row().type().equals("attack"));
    }

    @Test
    void namesSlotsThatNobodyHasWrittenDown() {
        assertThat(evaluation.unjudged())
                .containsExactly(Row.of("attack", "weapons"), Row.of("attack", "weapons.kind"));
        assertThat(evaluation.figures(NO_INTERVALS))
                .noneMatch(figure -> figure.row().equals(Row.of("attack", "weapons")));
    }

    @Test
    void namesDocumentsThatAreOnOneSideOnly() {
        assertThat(evaluation.documents()).isEqualTo(2);
        assertThat(evaluation.missing()).containsExactly("b");
        assertThat(evaluation.unknown()).containsExactly("c");
    }

    @Test
    void ratesFactsByWhetherTheyArePaired() {
        assertThat(evaluation.calibration().sure()).isEqualTo(new Calibration.Bin(0.8, 1, 2, 2, 0.8500000000000001));
        assertThat(evaluation.calibration().bins().get(6).right()).isZero();
    }

    @Test
    void saysOfEachErrorWhyThereIsNoPartner() {
        assertThat(evaluation.errors(10))
                .extracting(Unpaired::side, Unpaired::document, Unpaired::fact, Unpaired::told, Unpaired::reason)
                .containsExactly(
                        tuple(
                                Unpaired.Side.SPURIOUS,
                                "a",
                                "p2",
                                "attack, 2020-01-01/2020-01-01, Basra",
                                "the nearest fact is attack a1, 0.00 alike (date differs, place differs, who told by one only); more than 0.5 is needed."),
                        tuple(
                                Unpaired.Side.MISSED,
                                "a",
                                "a2",
                                "shooting, 2021-03-01/2021-03-01, checkpoint",
                                "the nearest fact is attack p1, 0.50 alike (date agrees, place told by one only, who differs); more than 0.5 is needed."),
                        tuple(
                                Unpaired.Side.MISSED,
                                "b",
                                "t1",
                                "truce, 2021-02-01/2021-02-01, Reds, Blues",
                                "PREDICTED has no agreement in this document."));
        assertThat(evaluation.errors(1)).hasSize(2);
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.api.Assertions.tuple(values);
    }

    @Test
    void pairsAFactOnce() {
        var twice = Given.sheets("""
                document: {id: a}
                facts:
                  - {type: attack, id: p1, kind: attack, status: occurred, date: 2021-03-02, place: [Port Amel]}
                  - {type: attack, id: p2, kind: bombing, status: occurred, date: 2021-03-02, place: [Port Amel]}
                """);

        var errors = Given.evaluation(GOLD, twice).errors(9);

        assertThat(errors)
                .filteredOn(error -> error.side() == Unpaired.Side.SPURIOUS)
                .extracting(Unpaired::fact, Unpaired::reason)
                .containsExactly(
                        tuple(
                                "p1",
                                "the nearest fact is attack a1, 0.88 alike (date agrees, place agrees, who told by one only), but it is paired with p2, 0.88 alike."));
    }

    @Test
    void namesAFactOfAnotherTypeThatIsAlike() {
        var series = Given.sheets("""
                document: {id: b}
                facts:
                  - {type: series, id: s1, kind: bombing, status: occurred, date: 2021-02-01, targets: [{name: Reds, kind: armed-group}]}
                """);

        assertThat(Given.evaluation(GOLD, series).errors(9))
                .filteredOn(error -> error.fact().equals("s1"))
                .extracting(Unpaired::reason)
                .containsExactly(
                        "GOLD has no series in this document; the nearest fact is agreement t1, 1.00 alike (date agrees, place told by none, who agrees).");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everythingIsRightInTheGoldItself(long seed) {
        var sheets = random(seed);

        for (var figure : Given.evaluation(sheets, sheets).figures(new Bootstrap(50, seed))) {
            assertThat(figure.tally())
                    .as("%s", figure.row())
                    .isEqualTo(new Tally(
                            figure.tally().gold(),
                            figure.tally().gold(),
                            figure.tally().gold()));
            assertThat(figure.f1().orElse(new Interval(1, 1))).isEqualTo(new Interval(1, 1));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothingIsRightWhereNothingIsFound(long seed) {
        var sheets = random(seed);
        var empty = sheets.stream()
                .map(sheet -> new FactSheet(sheet.document(), List.of()))
                .toList();

        for (var figure : Given.evaluation(sheets, empty).figures(NO_INTERVALS)) {
            assertThat(figure.tally().recall()).hasValue(0);
            assertThat(figure.tally().precision()).isEmpty();
        }
        assertThat(Given.evaluation(empty, sheets).figures(NO_INTERVALS))
                .allMatch(figure -> figure.tally().precision().equals(java.util.OptionalDouble.of(0)));
    }

    @Test
    void knowsEveryTypeOfFact() {
        var types = random(1).stream()
                .flatMap(sheet -> sheet.facts().stream())
                .map(Fact::type)
                .distinct();

        assertThat(Evaluation.TYPES).containsExactlyInAnyOrderElementsOf(types.toList());
        assertThat(Fact.class.getPermittedSubclasses())
                .hasSize(Evaluation.TYPES.size() + 1 - Direction.values().length);
    }

    private static List<FactSheet> random(long seed) {
        return IntStream.range(0, 6)
                .mapToObj(i -> new RandomSheets(seed * 100 + i, i == 0).sheet("doc" + i))
                .toList();
    }

    private Tally tally(String type) {
        return tally(new Row(type, Optional.empty()));
    }

    private Tally tally(String type, String slot) {
        return tally(Row.of(type, slot));
    }

    private Tally tally(Row row) {
        return Stream.of(evaluation)
                .flatMap(each -> each.figures(NO_INTERVALS).stream())
                .filter(figure -> figure.row().equals(row))
                .findFirst()
                .orElseThrow()
                .tally();
    }

    private static Figure figure(Row row, Tally tally) {
        return new Figure(row, tally, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
