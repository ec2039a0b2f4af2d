package org.casus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.casus.model.Evidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a fact rests on are the very words of the text, at the offsets that it names.
class EvidenceTest {
    @ParameterizedTest
    @MethodSource("all")
    void allEvidenceStandsInTheText(Case each) {
        var extraction = Stored.extraction(each);

        assertThat(of(extraction)).allMatch(evidence -> stands(evidence, each.text()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyFactRestsOnEvidenceAndHasATraceOfItsRule(Case each) {
        var extraction = Stored.extraction(each);

        assertThat(extraction.sheet().facts())
                .noneMatch(fact -> fact.circumstances().evidence().isEmpty());
        assertThat(extraction.traces())
                .extracting(Extraction.Trace::fact)
                .containsAll(extraction.sheet().facts().stream()
                        .map(fact -> fact.id())
                        .toList());
    }

    /// Offsets count code points.
    static boolean stands(Evidence evidence, String text) {
        int start = text.offsetByCodePoints(0, evidence.start());
        int end = text.offsetByCodePoints(0, evidence.end());
        return !evidence.text().isEmpty() && text.substring(start, end).equals(evidence.text());
    }

    static List<Evidence> of(Extraction extraction) {
        var all = new ArrayList<Evidence>();
        extraction
                .sheet()
                .facts()
                .forEach(fact -> all.addAll(fact.circumstances().evidence()));
        extraction.traces().forEach(trace -> all.add(trace.evidence()));
        extraction.nearMisses().forEach(miss -> all.add(miss.evidence()));
        return all;
    }

    static List<Case> all() {
        return Case.all();
    }
}
