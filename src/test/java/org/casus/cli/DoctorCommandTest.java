package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
    @TempDir
    Path folder;

    @Test
    void saysWhatIsThereAndHowToMakeAStore() {
        var ran = Ran.casus("doctor", "--store", folder.resolve("none"));

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("ok    java")
                .contains("ok    ontology")
                .contains("warn  store     There is no store at ")
                .contains("casus build");
    }

    @Test
    void looksIntoAStore() throws IOException {
        var file = Files.writeString(folder.resolve("a.nt"), "<https://example.org/a> <https://example.org/b> \"c\" .");
        assertThat(Ran.casus("load", file, "--no-check", "--store", folder.resolve("s"))
                        .code())
                .isZero();

        var ran = Ran.casus("doctor", "--store", folder.resolve("s"));

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("1 source, 3 quads")
                .contains("ok    indexes   agree, and every node can be read");
    }
}
