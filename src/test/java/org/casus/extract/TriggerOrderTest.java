package org.casus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casus.extract.frame.Triggers;
import org.junit.jupiter.api.Test;

class TriggerOrderTest {
    /// The order of an unordered map differs from one JVM to the next, and with it the order of targets in a sheet.
    @Test
    void theRolesOfATriggerComeInOneOrderOnEveryRun() {
        assertThat(new Triggers().all())
                .allSatisfy(trigger ->
                        assertThat(List.copyOf(trigger.roles().keySet())).isSorted());
    }
}
