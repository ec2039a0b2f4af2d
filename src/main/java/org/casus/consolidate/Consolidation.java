package org.casus.consolidate;

import java.util.ArrayList;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.casus.vocab.Base;
import org.casus.vocab.Casus;

/// Everything that follows from what all sources tell, made anew.
///
/// @param decisions what a person decided on pairs of events
public record Consolidation(Base base, Decisions decisions) {
    /// To be raised when something else follows from the same facts: stores are then consolidated anew.
    public static final String VERSION = "1";

    /// After so many events it is told how far it is.
    private static final int STEP = 1000;

    /// Only inside a transaction of a TDB2 database; its graph of what is derived is not looked at.
    ///
    /// @param progress told now and then how many events are done
    public void derive(DatasetGraph data, Consumer<Triple> out, LongConsumer progress) {
        var ids = new Ids(data, base.consolidatedGraph());
        var derivation = new Derivation(ids, base);
        var statements = new Statements(out);
        var events = derivation.all();
        var links = derivation.matching.among(events, event -> true);
        var groups = derivation.groups(events, links, decisions);
        links(derivation, groups, links, statements);
        var accounts = derivation.accounts(groups::of);
        var tallies = derivation.tallies();
        var months = new TreeSet<String>();
        long done = 0;
        for (var event : events) {
            derivation.single(event, months, statements);
            var members = derivation.members(event, groups);
            if (members.getFirst().id() == event.id()) {
                var account = accounts.of(members);
                derivation.shared(account, statements);
                tallies.add(account);
            }
            if (++done % STEP == 0) {
                progress.accept(done);
            }
        }
        months.forEach(month -> derivation.month(month, statements));
        tallies.write(month -> true, statements);
        var documents = new Documents(ids, derivation.terms);
        ids.eachSubject(
                derivation.terms.type, ids.id(Casus.DOCUMENT), document -> documents.write(document, statements));
    }

    /// Adds what follows to data in memory; inside a write transaction.
    public void addTo(DatasetGraph data) {
        var derived = new ArrayList<Triple>();
        derive(data, derived::add, done -> {});
        derived.forEach(triple -> data.add(Quad.create(base.consolidatedGraph(), triple)));
    }

    static void links(Derivation derivation, Groups groups, Iterable<Link> links, Statements out) {
        groups.same().forEach(pair -> derivation.same(pair, out));
        var possible = Derivation.pairs(groups.possible());
        for (var link : links) {
            var pair = Groups.Pair.of(link);
            if (possible.contains(pair) || groups.same().contains(pair)) {
                derivation.link(link, possible.contains(pair), out);
            }
        }
    }
}
