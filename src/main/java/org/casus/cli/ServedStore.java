package org.casus.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.casus.query.Names;
import org.casus.serve.edition.Contents;
import org.casus.serve.edition.Writes;

/// A store opened to be served, and the folder that it was found in.
record ServedStore(StoreOption option, Path real, Contents contents) {

    /// `written` says whether it will also be written to.
    static ServedStore open(StoreOption option, boolean written) {
        var opened = option.open();
        var names = new Names(opened.graphs().base().iri());
        var writes = written ? Optional.<Writes>of(new StoreWrites(opened)) : Optional.<Writes>empty();
        return new ServedStore(option, real(option), new Contents(opened.dataset(), names, writes, opened::close));
    }

    /// Whether the name stands for another folder by now, with a store in it.
    boolean hasMoved() {
        return option.exists() && !real(option).equals(real);
    }

    private static Path real(StoreOption option) {
        try {
            return option.folder().toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
