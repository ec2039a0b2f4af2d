package org.casus.cli;

import org.casus.convert.Provenance.Method;
import org.casus.model.FactSheet;
import org.casus.model.Origin;

/// The facts of one source, and what they were made from.
record Found(Origin origin, FactSheet sheet, Method method, String fingerprint) {
    String id() {
        return sheet.document().id();
    }
}
