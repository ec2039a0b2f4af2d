package org.casus.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/// What a command did, run in this process.
record Ran(int code, String out, String err) {

    static Ran casus(Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), words);
        return new Ran(code, out.toString(), err.toString());
    }
}
