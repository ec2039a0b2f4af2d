package org.casus.planted.extract;

import org.casus.planted.sheet.SheetHelper;
import picocli.CommandLine;

/// Knows another middle package, parses options, prints, and ends the program.
record Wired(SheetHelper sheet, CommandLine options) {
    @SuppressWarnings("CatchAndPrintStackTrace")
    void run() {
        try {
            System.out.println(options);
            System.exit(sheet.hashCode());
        } catch (IllegalStateException e) {
            e.printStackTrace();
        }
    }
}
