package org.casus.review.source;

import java.util.function.Consumer;
import org.apache.jena.riot.system.ErrorHandler;
import org.casus.model.InputException;
import org.casus.model.Origin;
import org.casus.review.finding.Catalogue;
import org.casus.review.finding.Remark;

/// Makes findings of what a parser says; nothing can be read after a fatal one.
record Told(String name, Catalogue checks, Consumer<Remark> remarks) implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
        remarks.accept(Remark.of(checks.get("doubtful-syntax"), message).at(place(line)));
    }

    @Override
    public void error(String message, long line, long column) {
        fatal(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
        remarks.accept(Remark.of(checks.get("unreadable"), message).at(place(line)));
        throw new InputException(message);
    }

    private Origin place(long line) {
        return line < 1 ? Origin.of(name) : Origin.of(name, Math.toIntExact(line));
    }
}
