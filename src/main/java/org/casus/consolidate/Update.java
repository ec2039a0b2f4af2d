package org.casus.consolidate;

import static org.apache.jena.graph.Node.ANY;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongLinkedOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.casus.vocab.Base;
import org.casus.vocab.Casus;

/// Brings what is derived up to date after some events changed: looks only at these, at the events of their months, at
/// what hangs together with them, and counts their months again. The result is that of a new derivation.
public final class Update {
    private static final Node DERIVED_FROM = NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");

    private final Stored stored;
    private final Base base;
    private final Decisions decisions;
    private final Ids ids;
    private final Derivation derivation;
    private final Set<Triple> gone = new LinkedHashSet<>();
    private final Set<Triple> made = new LinkedHashSet<>();
    private final Statements out = new Statements(made::add);

    /// Only inside a transaction of a TDB2 database.
    public Update(DatasetGraph data, Base base, Decisions decisions) {
        this.base = base;
        this.decisions = decisions;
        this.ids = new Ids(data, base.consolidatedGraph());
        this.stored = new Stored(data.getGraph(base.consolidatedGraph()), ids);
        this.derivation = new Derivation(ids, base);
    }

    /// What has to be taken out of the graph of what is derived, and put into it.
    public record Difference(List<Triple> gone, List<Triple> made) {}

    /// Works out the difference.
    ///
    /// @param changed events that were there before, are there now, or both
    /// @param graphs the graphs that they are, or were, told in
    public Difference after(Collection<Node> changed, Collection<Node> graphs) {
        var fresh = new LongLinkedOpenHashSet();
        changed.forEach(node -> fresh.add(ids.id(node)));
        fresh.remove(Ids.NONE);
        var links = new LinkedHashMap<Groups.Pair, Link>();
        newLinks(fresh).forEach(link -> links.put(Groups.Pair.of(link), link));
        var touched = touched(fresh, links);
        var before = new TreeSet<String>();
        touched.forEach(id -> before.addAll(stored.months(id)));
        touched.forEach(id -> stored.of(id, gone::add));
        var events = read(touched);
        var groups = derivation.groups(events, List.copyOf(links.values()), decisions);
        Consolidation.links(derivation, groups, links.values(), out);
        var months = new TreeSet<String>();
        events.forEach(event -> derivation.single(event, months, out));
        var accounts = derivation.accounts(id -> touched.contains(id) ? groups.of(id) : stored.group(id));
        shared(events, groups, accounts);
        before.addAll(months);
        before.forEach(month -> month(month, months, touched));
        count(before, touched, events, groups, accounts);
        documents(graphs, read(fresh));
        gone.removeAll(made);
        return new Difference(List.copyOf(gone), List.copyOf(made));
    }

    /// Between what changed and what it may be one with.
    private List<Link> newLinks(LongLinkedOpenHashSet fresh) {
        var near = new LongLinkedOpenHashSet(fresh);
        for (var event : read(fresh)) {
            if (derivation.matching.isMatchable(event)) {
                Derivation.monthsOf(event).forEach(month -> near.addAll(stored.eventsIn(base.month(month))));
            }
        }
        return derivation.matching.among(read(near), event -> fresh.contains(event.id()));
    }

    /// What changed, and all whose group, cluster or numbers hang on it. Adds to the links those between them that were
    /// found before and still hold.
    private LongLinkedOpenHashSet touched(LongLinkedOpenHashSet fresh, Map<Groups.Pair, Link> links) {
        var open = new LongArrayList(fresh);
        var touched = new LongLinkedOpenHashSet(fresh);
        var sure = sureNeighbours(links.values());
        var accepted = decisions.accepted(ids);
        for (int next = 0; next < open.size(); next++) {
            long event = open.getLong(next);
            var neighbours = new LongArrayList(stored.group(event));
            neighbours.addAll(sure.getOrDefault(event, LongArrayList.wrap(new long[0])));
            neighbours.addAll(ids.objects(event, derivation.terms.sameEventAs));
            neighbours.addAll(ids.subjects(derivation.terms.sameEventAs, event));
            neighbours.addAll(ids.subjects(derivation.terms.subEventOf, event));
            accepted.forEach(pair -> addOther(pair, event, neighbours));
            for (var link : stored.links(event)) {
                var pair = Groups.Pair.of(link);
                if (link.isSure()) {
                    addOther(pair, event, neighbours);
                }
                if (!fresh.contains(pair.one()) && !fresh.contains(pair.other())) {
                    links.putIfAbsent(pair, link);
                }
            }
            neighbours.stream().filter(touched::add).forEach(open::add);
        }
        return touched;
    }

    private static void addOther(Groups.Pair pair, long event, LongList out) {
        if (pair.one() == event) {
            out.add(pair.other());
        } else if (pair.other() == event) {
            out.add(pair.one());
        }
    }

    private static Map<Long, LongList> sureNeighbours(Collection<Link> links) {
        var neighbours = new LinkedHashMap<Long, LongList>();
        for (var link : links) {
            if (link.isSure()) {
                neighbours
                        .computeIfAbsent(link.event(), id -> new LongArrayList())
                        .add(link.other());
                neighbours
                        .computeIfAbsent(link.other(), id -> new LongArrayList())
                        .add(link.event());
            }
        }
        return neighbours;
    }

    private List<Event> read(Iterable<Long> wanted) {
        var events = new ArrayList<Event>();
        wanted.forEach(id -> derivation.events.read(id).ifPresent(events::add));
        return events;
    }

    private void shared(List<Event> events, Groups groups, Account.Maker accounts) {
        for (var event : events) {
            var members = derivation.members(event, groups);
            if (members.getFirst().id() == event.id()) {
                derivation.shared(accounts.of(members), out);
            }
        }
    }

    /// A month is there as long as an event is in it.
    private void month(String month, Set<String> made, LongLinkedOpenHashSet touched) {
        boolean used = made.contains(month)
                || stored.eventsIn(base.month(month)).stream().anyMatch(event -> !touched.contains(event.longValue()));
        if (used) {
            derivation.month(month, out);
        } else {
            stored.about(base.month(month), gone::add);
        }
    }

    private void count(
            Set<String> months,
            LongLinkedOpenHashSet touched,
            List<Event> events,
            Groups groups,
            Account.Maker accounts) {
        var tallies = derivation.tallies();
        for (var event : events) {
            var members = derivation.members(event, groups);
            if (members.getFirst().id() == event.id()) {
                tallies.add(accounts.of(members));
            }
        }
        var seen = new LongOpenHashSet(touched);
        for (var month : months) {
            stored.tallies(month, gone::add);
            for (var event : read(stored.eventsIn(base.month(month)))) {
                if (seen.add(event.id()) && isFirst(event)) {
                    tallies.add(accounts.of(members(event)));
                }
            }
        }
        tallies.write(months::contains, out);
    }

    private boolean isFirst(Event event) {
        return stored.first(event.id())
                .map(first -> ids.id(first) == event.id())
                .orElse(true);
    }

    private List<Event> members(Event event) {
        var members = read(stored.group(event.id()));
        members.sort(Comparator.comparing(member -> ids.node(member.id()).getURI()));
        return members;
    }

    /// Counts the documents of what changed again, and drops the counts of those that are gone.
    private void documents(Collection<Node> graphs, List<Event> events) {
        var changed = new LongLinkedOpenHashSet();
        long derivedFrom = ids.id(DERIVED_FROM);
        graphs.forEach(graph -> changed.addAll(ids.objects(ids.id(graph), derivedFrom)));
        events.forEach(event -> changed.addAll(derivation.scorer.documents(event)));
        long document = ids.id(Casus.DOCUMENT);
        for (long each : changed) {
            if (ids.has(each, derivation.terms.type, document)) {
                stored.about(ids.node(each), gone::add);
                new Documents(ids, derivation.terms).write(each, out);
            }
        }
        stored.graph().find(ANY, Casus.EVIDENCE_COUNT, ANY).toList().forEach(count -> {
            if (!ids.has(ids.id(count.getSubject()), derivation.terms.type, document)) {
                stored.about(count.getSubject(), gone::add);
            }
        });
    }
}
