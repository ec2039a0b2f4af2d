package org.casus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The file beside a target that is written first and takes its place when it is whole. Unlike a temporary file it is
/// as open to others as the user's files are.
final class PartFile {
    private PartFile() {}

    static Path beside(Path target) throws IOException {
        var part = target.resolveSibling(".%s.%d.part"
                .formatted(target.getFileName(), ProcessHandle.current().pid()));
        Files.deleteIfExists(part);
        return Files.createFile(part);
    }
}
