package org.casus.convert;

import java.util.Collection;
import org.apache.jena.riot.system.StreamRDF;
import org.casus.reference.Entity;
import org.casus.reference.Reference;
import org.casus.vocab.Base;

/// Writes the listed reference actors and places as quads of the reference graph.
public final class ReferenceConverter {
    private final Base base;
    private final Reference reference;
    private final Known known;

    /// Looks through all entities, which takes some milliseconds: not to be made anew for each of many conversions.
    public ReferenceConverter(Base base, Reference reference) {
        this.base = base;
        this.reference = reference;
        this.known = new Known(base, reference);
    }

    public void convert(StreamRDF out) {
        convert(reference.entities(), out);
    }

    /// Some of the entities.
    public void convert(Collection<Entity> entities, StreamRDF out) {
        var graph = new GraphWriter(base.referenceGraph(), out);
        var writer = new EntityWriter(base, known, graph);
        entities.forEach(writer::write);
    }
}
