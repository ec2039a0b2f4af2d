package org.casus.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.casus.model.FactSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is written is read back as it was.
class SheetRoundTripTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Format.class)
    void readsEveryComponentOfEveryRecordAsItWasWritten(Format format) throws IOException {
        var sheet = new RandomSheets(1, true).sheet("full");

        assertThat(readBack(List.of(sheet), format)).containsExactly(sheet);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void readsSheetsWithGapsAsTheyWereWritten(Format format) throws IOException {
        var sheets = IntStream.range(0, 40)
                .mapToObj(seed -> new RandomSheets(seed, false).sheet("d" + seed))
                .toList();

        assertThat(readBack(sheets, format)).isEqualTo(sheets);
    }

    @Test
    void writesTheSameSheetTwiceAlike() {
        var sheet = new RandomSheets(2, true).sheet("same");

        assertThat(written(List.of(sheet), Format.YAML)).isEqualTo(written(List.of(sheet), Format.YAML));
    }

    private List<FactSheet> readBack(List<FactSheet> sheets, Format format) throws IOException {
        Path file = folder.resolve("sheet." + format.name().toLowerCase(Locale.ROOT));
        Files.writeString(file, written(sheets, format));
        return SheetReader.read(file, id -> Optional.empty());
    }

    static String written(List<FactSheet> sheets, Format format) {
        var out = new StringWriter();
        SheetWriter.write(sheets, format, out);
        return out.toString();
    }
}
