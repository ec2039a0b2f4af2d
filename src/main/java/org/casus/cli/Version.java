package org.casus.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// The version of the program, as its jar says it.
public final class Version implements IVersionProvider {
    static String ofProgram() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"casus " + ofProgram(), "Java " + Runtime.version() + ", " + System.getProperty("os.name")
        };
    }
}
