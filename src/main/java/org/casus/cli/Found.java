package org.casus.cli;

import java.util.Optional;
import org.casus.convert.Provenance.Method;
import org.casus.model.FactSheet;
import org.casus.model.Origin;

/// The facts of one source, and what they were made from.
///
/// @param unread what of it was not read, in a sentence for the user
record Found(Origin origin, FactSheet sheet, Method method, String fingerprint, Optional<String> unread) {
    String id() {
        return sheet.document().id();
    }
}
