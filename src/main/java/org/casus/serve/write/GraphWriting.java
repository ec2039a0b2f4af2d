package org.casus.serve.write;

import static org.apache.jena.graph.Node.ANY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.casus.model.InputException;
import org.casus.serve.edition.Edition;
import org.casus.serve.edition.Editions;
import org.casus.serve.edition.Writes;
import org.casus.serve.http.Problem;
import org.casus.store.QuadChange;

/// Makes writes one after another: tried in memory, held against the shapes, and only then written, with what follows.
final class GraphWriting {
    private final Editions editions;

    GraphWriting(Editions editions) {
        this.editions = editions;
    }

    /// Fills a trial with what is wanted.
    interface Wanted {
        void fill(Trial trial) throws IOException;
    }

    /// Whether something is otherwise now.
    synchronized boolean write(Wanted wanted) {
        boolean changed = editions.use(edition -> write(wanted, edition));
        if (changed) {
            editions.renew();
        }
        return changed;
    }

    private static boolean write(Wanted wanted, Edition edition) {
        var writes = edition.contents()
                .writes()
                .orElseThrow(() -> new Problem(403, "These data are not in a store that can be written.").refused());
        try {
            var graphs = edition.contents().graphs();
            var change = graphs.calculateRead(() -> tried(wanted, new Trial(graphs), writes));
            if (!change.isEmpty()) {
                writes.write(change);
            }
            return !change.isEmpty();
        } catch (InputException e) {
            throw new Problem(422, String.valueOf(e.getMessage())).refused();
        }
    }

    private static QuadChange tried(Wanted wanted, Trial trial, Writes writes) {
        try {
            wanted.fill(trial);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var change = trial.change();
        refuseBlank(change);
        writes.objection(touched(change, trial.getUnionGraph()), trial.getUnionGraph())
                .ifPresent(why -> {
                    throw new Problem(422, "Nothing was written: " + why).refused();
                });
        return change;
    }

    /// A thing without an IRI could never be cited or written again.
    private static void refuseBlank(QuadChange change) {
        change.come().stream()
                .filter(quad -> quad.getSubject().isBlank() || quad.getObject().isBlank())
                .findFirst()
                .ifPresent(quad -> {
                    throw new Problem(422, "Nothing was written: there is a blank node; give each thing an IRI.")
                            .refused();
                });
    }

    /// All that is said of the things that change.
    private static Graph touched(QuadChange change, Graph after) {
        var things = new LinkedHashSet<Node>();
        change.gone().forEach(quad -> things.add(quad.getSubject()));
        change.come().stream().map(Quad::getSubject).forEach(things::add);
        var touched = GraphFactory.createDefaultGraph();
        for (var thing : things) {
            after.find(thing, ANY, ANY).forEachRemaining(touched::add);
        }
        return touched;
    }
}
