package org.casus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Text is read as it stands, or refused in one sentence.
class TextFileTest {
    private static final int LIMIT = 10 << 20;

    @TempDir
    Path folder;

    @Test
    void readsTheTextWithoutItsByteOrderMark() throws IOException {
        assertThat(TextFile.read(file(0xEF, 0xBB, 0xBF, 'a', '\r', '\n', 'b'), LIMIT))
                .isEqualTo("a\r\nb");
    }

    @Test
    void readsTextThatIsLargerThanTheDecodersBuffer() throws IOException {
        String text = "é".repeat(20_000);
        Path file = Files.writeString(folder.resolve("file"), text);

        assertThat(TextFile.read(file, LIMIT)).isEqualTo(text);
    }

    @Test
    void refusesBytesThatAreNoUtf8AndSaysHowToConvertThem() throws IOException {
        Path file = file('c', 'a', 'f', 0xE9, '.');

        assertThatThrownBy(() -> TextFile.read(file, LIMIT))
                .isInstanceOf(InputException.class)
                .hasMessage(file + " is not UTF-8: byte 0xE9 stands at byte offset 3. Convert it, for example with:"
                        + " iconv -f WINDOWS-1252 -t UTF-8.");
    }

    @Test
    void refusesBinaryAndUtf16AndEmptyFiles() throws IOException {
        assertThatThrownBy(() -> TextFile.read(file('a', 0, 'b'), LIMIT))
                .hasMessageEndingWith("is binary, not text: a NUL byte stands at byte offset 1.");
        assertThatThrownBy(() -> TextFile.read(file(0xFF, 0xFE, 'a', 0), LIMIT))
                .hasMessageEndingWith("is UTF-16. Convert it to UTF-8, for example with: iconv -f UTF-16 -t UTF-8.");
        assertThatThrownBy(() -> TextFile.read(file(), LIMIT)).hasMessageEndingWith("file is empty.");
        assertThatThrownBy(() -> TextFile.read(file(' ', '\n'), LIMIT)).hasMessageEndingWith("file is empty.");
    }

    @Test
    void refusesAMissingFileAndADirectory() {
        assertThatThrownBy(() -> TextFile.read(folder.resolve("gone"), LIMIT))
                .hasMessageEndingWith("gone does not exist.");
        assertThatThrownBy(() -> TextFile.read(folder, LIMIT))
                .hasMessage(folder + " is a directory, a file is expected.");
    }

    @Test
    void refusesAFileOverTheLimit() throws IOException {
        Path file = folder.resolve("large");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(100L << 20);
        }

        assertThatThrownBy(() -> TextFile.read(file, LIMIT))
                .hasMessage(file + " is too large: 100 MB, the limit is 10 MB. Split it into smaller files.");
    }

    @Test
    void handsOnGoodLinesAndRejectsBadOnes() throws IOException {
        Path file = folder.resolve("lines");
        var lines = new ArrayList<String>();
        var bad = new ArrayList<String>();
        Files.write(file, ("one\r\n\n\0\n" + "x".repeat(50) + "\né\n").getBytes(StandardCharsets.UTF_8));

        TextFile.lines(
                file, 40, (number, text) -> lines.add(number + text), rejection -> bad.add(rejection.toString()));

        assertThat(lines).containsExactly("1one\r", "5é");
        assertThat(bad)
                .containsExactly(
                        file + ", line 3: the line is binary, not text: a NUL byte stands at byte offset 0.",
                        file + ", line 4: the line is longer than 0 MB.");
    }

    private Path file(int... bytes) throws IOException {
        byte[] content = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            content[i] = (byte) bytes[i];
        }
        return Files.write(folder.resolve("file"), content);
    }
}
