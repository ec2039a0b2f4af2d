package org.casus.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.casus.table.format.Converter;
import org.casus.table.format.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftTest {
    private static final List<String> NAMES = List.of("Event ID", "when", "lat", "Dead (all)", "note");
    private static final List<String> CELLS = List.of("x1", "2019-03-04", "33.3", "12", "a, b");

    @Test
    void guessesTypesFromTheFirstRow() {
        var text = new Draft("strikes", NAMES, CELLS).text();

        assertThat(text)
                .contains("#+ key: Event_ID\n")
                .contains("#+   Event_ID: {type: text, required: true, about: Say what it is}")
                .contains("#+   when: {type: day,", "#+   lat: {type: latitude,", "#+   note: {type: text,")
                .contains("{type: count,", "casusfn:from(?when)");
    }

    @Test
    void runsAsItIs(@TempDir Path folder) throws IOException {
        var file = Files.writeString(
                folder.resolve("strikes.csv"),
                "Event ID,when,lat,Dead (all),note\nx1,2019-03-04,33.3,12,\"a, b\"\nx2,soon,33.3,12,c\n");
        var converter = Converter.read("strikes", "strikes.rq", new Draft("strikes", NAMES, CELLS).text());

        var given = Fixture.given(new Recognition(Fixture.CONVERTERS, Optional.empty()).table(file, converter), false);

        assertThat(given.totals().converted()).isEqualTo(1);
        assertThat(given.totals().rejected()).isEqualTo(1);
        assertThat(given.graph().toString()).contains("event/strikes/x1", "Attack x1");
    }
}
