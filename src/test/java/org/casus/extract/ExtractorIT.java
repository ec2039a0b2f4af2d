package org.casus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.casus.model.Attack;
import org.casus.model.DateRange;
import org.casus.model.SourceDocument;
import org.casus.model.Statement;
import org.casus.model.TroopMovement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The extractor with the language model itself, on two short reports of our own; what they tell is made up.
class ExtractorIT {
    private static final SourceDocument MARKET = Case.document("""
            # Car bomb kills four at Mosul market 🚨

            A car bomb exploded in a market in Mosul on Monday morning, killing four people and wounding eleven, police
            said. The Interior Ministry blamed Islamic State for the attack. No group claimed responsibility for the
            bombing.

            The attack came two hours after a phone call between Joe Biden and Mustafa al-Kadhimi. In February 2021,
            militants fired three rockets at the airport in Erbil.
            """, Optional.of(LocalDate.of(2021, 3, 10)));
    private static final SourceDocument WITHDRAWAL = Case.document("""
            France announced on Tuesday that it would withdraw 600 soldiers from Mali by the end of the year, leaving
            4,500 in the country. French troops have been in Mali since 2013.

            Turkey and Libya signed a memorandum in Ankara on Sunday. Read more: Bombs kill ten.
            """, Optional.of(LocalDate.of(2021, 3, 10)));

    private static Extractor extractor;
    private static Extraction market;
    private static Extraction withdrawal;

    @BeforeAll
    static void extract() {
        extractor = new Extractor(Stored.reference());
        market = extractor.extract(MARKET);
        withdrawal = extractor.extract(WITHDRAWAL);
    }

    @Test
    void readsTheAttackAndTheOneBeforeIt() {
        assertThat(market.sheet().facts())
                .filteredOn(fact -> fact instanceof Attack)
                .hasSize(2);
        assertThat(market.sheet().facts())
                .filteredOn(fact -> fact instanceof Statement)
                .isNotEmpty();
    }

    @Test
    void readsTheWithdrawal() {
        assertThat(withdrawal.sheet().facts())
                .filteredOn(fact -> fact instanceof TroopMovement)
                .isNotEmpty();
    }

    @Test
    void allEvidenceStandsInTheText() {
        assertThat(EvidenceTest.of(market))
                .allMatch(
                        evidence -> EvidenceTest.stands(evidence, MARKET.text().orElseThrow()));
        assertThat(EvidenceTest.of(withdrawal))
                .allMatch(evidence ->
                        EvidenceTest.stands(evidence, WITHDRAWAL.text().orElseThrow()));
    }

    @Test
    void readsAnAgencysReportInCapitals() {
        var report = "LIMA, 3 JAN 90 (XYZ) -- [TEXT] GUERRILLAS BOMBED A POWER STATION NEAR AREQUIPA YESTERDAY.";
        var found = extractor.extract(Case.document(report, Optional.empty()));

        assertThat(found.sheet().facts())
                .singleElement()
                .extracting(fact -> fact.circumstances().date().flatMap(DateRange::from))
                .isEqualTo(Optional.of(LocalDate.of(1990, 1, 2)));
        assertThat(EvidenceTest.of(found)).allMatch(evidence -> EvidenceTest.stands(evidence, report));
    }

    @Test
    void aSecondRunGivesTheSame() {
        var again = new Extractor(Stored.reference());

        assertThat(again.extract(MARKET)).isEqualTo(market);
        assertThat(again.extract(WITHDRAWAL)).isEqualTo(withdrawal);
    }

    @Test
    void eightThreadsGiveTheSame() throws Exception {
        var tasks = Collections.nCopies(8, List.of(MARKET, WITHDRAWAL)).stream()
                .flatMap(List::stream)
                .map(document -> (Callable<Extraction>) () -> extractor.extract(document))
                .toList();
        var found = new HashSet<Extraction>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var each : threads.invokeAll(tasks)) {
                found.add(each.get());
            }
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(List.of(market, withdrawal));
    }
}
