package org.casus.cli;

import org.casus.model.InputException;
import org.casus.model.Origin;
import org.casus.model.Rejection;
import org.casus.model.SourceDocument;

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

    /// Of one document in an input that may hold many.
    static Rejection of(Origin origin, SourceDocument document, InputException e) {
        return new Rejection(origin, "%s: %s".formatted(document.id(), e.getMessage()));
    }

    /// A fault of the program costs this input only, not the run.
    static Rejection ofFault(Origin origin, RuntimeException e) {
        return new Rejection(
                origin, "the program is at fault (%s); run this input alone with --debug and report it.".formatted(e));
    }
}
