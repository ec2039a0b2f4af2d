package org.casus.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Where RDF is written to, and in which syntax.
final class RdfOutputOption {
    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "Where to; - is standard output.")
    private String output = "-";

    @Option(
            names = "--format",
            paramLabel = "ENDING",
            description = "The syntax, whatever the file's ending (default for -: nq).")
    private Optional<String> format = Optional.empty();

    RdfOutput open() {
        return RdfOutput.open(output, format, new FileOutputStream(FileDescriptor.out));
    }
}
