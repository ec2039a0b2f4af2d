package org.casus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CasesTest {
    @ParameterizedTest
    @MethodSource("holding")
    void holds(Case each) {
        var facts = Stored.facts(Stored.extraction(each).sheet());

        assertThat(each.faults(facts)).as("'%s' gives %s", each.text(), facts).isEmpty();
    }

    /// Whoever mends one moves it to the cases that hold.
    @ParameterizedTest
    @MethodSource("faults")
    void isStillAKnownFault(Case each) {
        var facts = Stored.facts(Stored.extraction(each).sheet());

        assertThat(each.faults(facts))
                .as("'%s' gives %s: mended, move it to another file", each.text(), facts)
                .isNotEmpty();
    }

    @Test
    void eachCaseHasANameOfItsOwnAndSomethingToHold() {
        assertThat(Case.all()).extracting(Case::is).doesNotHaveDuplicates();
        assertThat(Case.all())
                .allMatch(each -> each.expect().isPresent()
                        || each.forbid().isPresent()
                        || each.only().isPresent());
    }

    @Test
    void eachKnownFaultSaysWhy() {
        assertThat(Case.faults()).allMatch(each -> each.why().isPresent());
    }

    static List<Case> holding() {
        return Case.holding();
    }

    static List<Case> faults() {
        return Case.faults();
    }
}
