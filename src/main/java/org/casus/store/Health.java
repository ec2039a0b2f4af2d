package org.casus.store;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.atlas.lib.InternalErrorException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.TDBException;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;

/// Whether a database is whole: all its indexes hold as much, and every node can be read.
///
/// @param ungraphed triples in the default graph, where the program never writes
public record Health(long quads, long ungraphed, Optional<String> fault) {

    static Health of(DatasetGraph data) {
        var table = TDBInternal.requireStorage(data)
                .getQuadTable()
                .getNodeTupleTable()
                .getTupleTable();
        var sizes = Arrays.stream(table.getIndexes())
                .collect(Collectors.toMap(
                        TupleIndex::getName, TupleIndex::size, (one, other) -> one, java.util.TreeMap::new));
        long ungraphed = data.getDefaultGraph().size();
        if (sizes.values().stream().distinct().count() > 1) {
            return new Health(0, ungraphed, Optional.of("disagree: " + sizes));
        }
        return readable(data, ungraphed);
    }

    /// For a database that nobody has seen yet.
    void requireWhole() {
        if (fault.isPresent()) {
            throw new IllegalStateException("The indexes of the new database " + fault.get());
        }
    }

    private static Health readable(DatasetGraph data, long ungraphed) {
        long count = 0;
        try {
            for (var quads = data.findNG(null, null, null, null); quads.hasNext(); quads.next()) {
                count++;
            }
            return new Health(count, ungraphed, Optional.empty());
        } catch (TDBException | InternalErrorException e) {
            return new Health(count, ungraphed, Optional.of("hold a node that cannot be read: " + e.getMessage()));
        }
    }
}
