package org.casus.consolidate;

import static org.apache.jena.graph.Node.ANY;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.casus.vocab.Casus;

/// What was derived before.
record Stored(Graph graph, Ids ids) {

    /// All that was derived of an event: what is said of it, its numbers and its links, seen from both ends.
    void of(long event, Consumer<Triple> out) {
        var node = ids.node(event);
        about(node, out);
        starsOf(Casus.ON_EVENT, node, out);
        starsOf(Casus.LINKS_EVENT, node, out);
        graph.find(ANY, Casus.MAY_BE_SAME_EVENT_AS, node).forEachRemaining(out);
        graph.find(ANY, Casus.SAME_EVENT_AS, node).forEachRemaining(out);
    }

    void about(Node subject, Consumer<Triple> out) {
        graph.find(subject, ANY, ANY).forEachRemaining(out);
    }

    void starsOf(Node predicate, Node object, Consumer<Triple> out) {
        subjects(predicate, object).forEach(subject -> about(subject, out));
    }

    List<Node> subjects(Node predicate, Node object) {
        return graph.find(ANY, predicate, object).mapWith(Triple::getSubject).toList();
    }

    Set<String> months(long event) {
        var months = new TreeSet<String>();
        graph.find(ids.node(event), Casus.IN_MONTH, ANY)
                .mapWith(triple -> Tallies.localName(triple.getObject()))
                .forEachRemaining(months::add);
        return months;
    }

    LongList eventsIn(Node month) {
        return ids(subjects(Casus.IN_MONTH, month));
    }

    /// The events that were one with this one, itself included.
    LongList group(long event) {
        return first(event)
                .map(first -> ids(subjects(Casus.COUNTED_WITH, first)))
                .orElseGet(() -> new LongArrayList(new long[] {event}));
    }

    Optional<Node> first(long event) {
        return graph.find(ids.node(event), Casus.COUNTED_WITH, ANY).mapWith(Triple::getObject).toList().stream()
                .findFirst();
    }

    List<Link> links(long event) {
        return subjects(Casus.LINKS_EVENT, ids.node(event)).stream()
                .map(this::link)
                .toList();
    }

    private Link link(Node node) {
        var ends = new LongArrayList(2);
        var reasons = new ArrayList<String>();
        double score = 0;
        for (var triple : graph.find(node, ANY, ANY).toList()) {
            if (triple.getPredicate().equals(Casus.LINKS_EVENT)) {
                ends.add(ids.id(triple.getObject()));
            } else if (triple.getPredicate().equals(Casus.SCORE)) {
                score = Double.parseDouble(triple.getObject().getLiteralLexicalForm());
            } else if (triple.getPredicate().equals(Casus.REASON)) {
                reasons.add(triple.getObject().getLiteralLexicalForm());
            }
        }
        return new Link(ends.getLong(0), ends.getLong(1), score, reasons);
    }

    private LongList ids(List<Node> nodes) {
        var found = new LongArrayList(nodes.size());
        nodes.forEach(node -> found.add(ids.id(node)));
        return found;
    }

    /// The tallies of a month.
    void tallies(String firstMonth, Consumer<Triple> out) {
        starsOf(Casus.FIRST_MONTH, NodeFactory.createLiteralString(firstMonth), out);
    }
}
