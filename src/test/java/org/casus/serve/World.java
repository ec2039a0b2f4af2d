package org.casus.serve;

import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.casus.consolidate.Consolidation;
import org.casus.consolidate.Decisions;
import org.casus.query.DataFiles;
import org.casus.vocab.Base;

/// The made-up world of the queries' tests and what follows from it, as a store has it.
final class World {
    private World() {}

    static DatasetGraph read() {
        var data = DataFiles.read(List.of(HostileRequestsIT.file("queries/world.trig")));
        data.executeWrite(() -> new Consolidation(Base.DEFAULT, Decisions.NONE).addTo(data));
        return data;
    }
}
