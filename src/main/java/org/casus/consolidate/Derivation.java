package org.casus.consolidate;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.casus.vocab.Base;
import org.casus.vocab.Casus;

/// Writes what is derived of events: the months they may have begun in, which of them are one, their numbers.
final class Derivation {
    final Ids ids;
    final Terms terms;
    final Places places;
    final EventReader events;
    final Scorer scorer;
    final Matching matching;
    private final Claim.Reader claims;
    private final Base base;

    Derivation(Ids ids, Base base) {
        this.ids = ids;
        this.base = base;
        this.terms = new Terms(ids);
        this.places = new Places(ids, terms);
        this.events = new EventReader(ids, terms);
        this.claims = new Claim.Reader(ids, terms);
        this.scorer = new Scorer(ids, terms, places);
        this.matching = new Matching(ids, terms, places, scorer);
    }

    Groups groups(List<Event> of, List<Link> links, Decisions decisions) {
        var told = new LinkedHashSet<Groups.Pair>();
        for (var event : of) {
            event.same().forEach(other -> told.add(Groups.Pair.of(event.id(), other)));
        }
        return Groups.of(
                links,
                told,
                decisions.accepted(ids),
                decisions.refused(ids),
                id -> events.read(id).map(scorer::documents).orElseThrow());
    }

    /// @param twins the events that are taken for one with an event, itself included
    Account.Maker accounts(LongFunction<LongList> twins) {
        return new Account.Maker(ids, terms, events, claims, twins, new Wholes(terms, events, claims));
    }

    /// The events that are one with this one, the first by its IRI first; those that are only spoken of left out.
    List<Event> members(Event event, Groups groups) {
        if (!groups.isShared(event.id())) {
            return List.of(event);
        }
        var members = new ArrayList<Event>();
        groups.of(event.id()).forEach(id -> events.read(id).ifPresent(members::add));
        members.sort(Comparator.comparing(member -> ids.node(member.id()).getURI()));
        return members;
    }

    /// What is derived of one event alone.
    void single(Event event, Set<String> months, Statements out) {
        var node = ids.node(event.id());
        for (var month : monthsOf(event)) {
            out.add(node, Casus.IN_MONTH, base.month(month));
            months.add(month);
        }
    }

    /// Every event is in a month: one without a time in that of no time.
    static List<String> monthsOf(Event event) {
        var months = event.start().months();
        return months.isEmpty() ? List.of(event.start().firstMonth()) : months;
    }

    void month(String month, Statements out) {
        var node = base.month(month);
        out.type(node, Casus.MONTH);
        out.text(node, Casus.YEAR_MONTH, month);
        out.text(node, RDFS.label.asNode(), month);
    }

    /// What is derived of an event that one or more facts tell of.
    void shared(Account account, Statements out) {
        var first = ids.node(account.first().id());
        if (account.tellings().size() > 1) {
            account.tellings()
                    .forEach(telling -> out.add(ids.node(telling.event().id()), Casus.COUNTED_WITH, first));
        }
        if (account.documents() != 1) {
            out.number(first, Casus.DOCUMENT_COUNT, account.documents());
        }
        for (var telling : account.tellings()) {
            var node = ids.node(telling.event().id());
            if (account.contested()) {
                out.type(node, Casus.CONTESTED_EVENT);
            }
            if (account.disputed()) {
                out.type(node, Casus.DISPUTED_EVENT);
            }
        }
        account.totals().forEach((type, total) -> total(first, account, ids.node(type), total, out));
    }

    private void total(Node first, Account account, Node type, Account.Total total, Statements out) {
        var number = org.apache.jena.graph.NodeFactory.createURI(first.getURI() + "/total-" + Tallies.localName(type));
        out.type(number, Casus.CONSOLIDATION);
        out.type(number, total.part() ? Casus.CONSOLIDATED_PART : Casus.CONSOLIDATED_ESTIMATE);
        out.add(number, Casus.ON_EVENT, first);
        out.add(number, Casus.CASUALTY_TYPE, type);
        account.tellings()
                .forEach(telling -> out.add(
                        number, Casus.COVERS_EVENT, ids.node(telling.event().id())));
        out.number(number, Casus.LOW, total.low());
        out.number(number, Casus.BEST, total.best());
        out.number(number, Casus.HIGH, total.high());
        total.claims().forEach(claim -> out.add(number, Casus.CONSOLIDATES, ids.node(claim)));
    }

    void same(Groups.Pair pair, Statements out) {
        both(Casus.SAME_EVENT_AS, pair, out);
    }

    private void both(Node property, Groups.Pair pair, Statements out) {
        var one = ids.node(pair.one());
        var other = ids.node(pair.other());
        out.add(one, property, other);
        out.add(other, property, one);
    }

    /// What speaks for two events being one; that they may be, where they are not taken for it.
    void link(Link link, boolean possible, Statements out) {
        if (possible) {
            both(Casus.MAY_BE_SAME_EVENT_AS, Groups.Pair.of(link), out);
        }
        var ends = new TreeSet<>(
                Set.of(ids.node(link.event()).getURI(), ids.node(link.other()).getURI()));
        var node = base.link(org.casus.model.Sha256.of(String.join(" ", ends)).substring(0, 24));
        out.type(node, Casus.EVENT_LINK);
        out.add(node, Casus.LINKS_EVENT, ids.node(link.event()));
        out.add(node, Casus.LINKS_EVENT, ids.node(link.other()));
        out.decimal(node, Casus.SCORE, link.score());
        link.reasons().forEach(reason -> out.text(node, Casus.REASON, reason));
    }

    Tallies tallies() {
        return new Tallies(ids, terms, places, base);
    }

    /// All events of the database.
    List<Event> all() {
        var found = new ArrayList<Event>();
        LongList ids = new LongArrayList(this.ids.subjects(terms.type, terms.event));
        ids.forEach(id -> events.read(id).ifPresent(found::add));
        return found;
    }

    /// Sets of pairs that links make.
    static Set<Groups.Pair> pairs(List<Link> links) {
        var pairs = new HashSet<Groups.Pair>();
        links.forEach(link -> pairs.add(Groups.Pair.of(link)));
        return pairs;
    }
}
