package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.casus.table.TableConversion;
import org.casus.table.write.Totals;
import org.junit.jupiter.api.Test;

class TableProgressTest {

    @Test
    void tellsRowsASecondAndTheTimeThatIsLeft() {
        var progress =
                new TableConversion.Progress(new Totals(3_000, 2_990, 10, 70_000), 25, 200, Duration.ofSeconds(20));

        assertThat(TableProgress.words("strikes", progress))
                .isEqualTo("strikes: 3000 rows, 150 rows/s, 10 rejected, 12 % done, 2 min 20 s left");
    }

    @Test
    void aTableOfWhichNothingIsReadYetHasAWordOfProgressToo() {
        var progress = new TableConversion.Progress(Totals.NONE, 0, 0, Duration.ZERO);

        assertThat(TableProgress.words("empty", progress))
                .isEqualTo("empty: 0 rows, 0 rows/s, 0 rejected, 100 % done, 0 s left");
    }
}
