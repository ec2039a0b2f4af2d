package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.casus.table.format.Converters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertersCommandTest {

    @Test
    void showsARowOfEachConverterAndItsTriples() {
        for (var converter : Converters.embedded().all()) {
            var ran = Ran.casus("converters", converter.name());

            assertThat(ran.code()).as(converter.name()).isZero();
            assertThat(ran.out())
                    .as(converter.name())
                    .contains(
                            "| column | holds |",
                            "An example row:\n\n- ",
                            "\ngives:\n\n",
                            "/example/",
                            "casus:TableRow");
        }
    }

    @Test
    void aConverterThatAUserWroteHasNoExample(@TempDir Path folder) throws IOException {
        var table = Files.writeString(folder.resolve("strikes.csv"), "id,day\n1,2019-03-04\n");
        var draft = Ran.casus("converters", "--draft", table);
        var file = Files.writeString(folder.resolve("strikes.rq"), draft.out());

        var ran = Ran.casus("converters", file);

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("| day | day |").doesNotContain("An example row");
    }
}
