package org.casus.cli;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.casus.convert.FactConverter;
import org.casus.convert.Provenance;
import org.casus.model.InputException;
import org.casus.model.Sha256;
import org.casus.model.SourceDocument;
import org.casus.reference.Reference;
import org.casus.review.Finding;
import org.casus.store.QuadBuffer;
import org.casus.vocab.Base;

/// Turns the facts of a source into quads with their provenance, and has them checked. Thread-safe.
///
/// @param check what the shapes find in the quads of a source
record Conversion(
        FactConverter facts,
        Provenance provenance,
        ReferenceGraph reference,
        Instant time,
        Function<Graph, List<Finding>> check) {

    Conversion(Base base, Reference reference, Instant time, Function<Graph, List<Finding>> check) {
        this(
                new FactConverter(base, reference),
                new Provenance(base, reference),
                new ReferenceGraph(reference, base),
                time,
                check);
    }

    Outcome convert(Found found) {
        var quads = new QuadBuffer();
        try {
            facts.convert(found.sheet(), quads);
            provenance.write(
                    found.sheet().document(),
                    digest(found),
                    new Provenance.Run(
                            time,
                            Version.ofProgram(),
                            found.method(),
                            found.sheet().run()),
                    quads);
            reference.quads(reference.citiesNamedIn(quads.graph())).send(quads);
            return new Outcome.Ready(found, quads, check.apply(quads.graph()));
        } catch (InputException e) {
            quads.close();
            return new Outcome.Refused(Rejections.of(found.origin(), e));
        }
    }

    /// Of the text; of a sheet without one, of what the sheet says.
    private static String digest(Found found) {
        SourceDocument document = found.sheet().document();
        return Sha256.of(document.text().orElseGet(() -> found.sheet().toString()));
    }
}
