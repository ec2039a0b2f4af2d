package org.casus.cli;

import org.casus.model.InputException;
import org.casus.model.Origin;
import org.casus.model.Rejection;

/// Turns what is wrong with one input into a value, so that the run goes on.
final class Rejections {
    private Rejections() {}

    /// The reason without the file's name, which the origin tells.
    static Rejection of(Origin origin, InputException e) {
        var message = String.valueOf(e.getMessage());
        var file = origin.file();
        var reason = message.startsWith(file) ? message.substring(file.length()) : message;
        return new Rejection(origin, reason.replaceFirst("^[:,]? ?", ""));
    }
}
