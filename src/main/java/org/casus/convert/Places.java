package org.casus.convert;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.casus.model.Participant;
import org.casus.model.ParticipantKind;
import org.casus.model.Place;
import org.casus.vocab.Base;
import org.casus.vocab.Casus;

/// The places of one sheet: linked ones are referred to, the others are described in the source's graph.
final class Places {
    private final Base base;
    private final String source;
    private final Known known;
    private final Mentions mentions;
    private final GraphWriter out;
    private final Map<Node, String> names = new HashMap<>();
    private final Map<Node, Place> described = new HashMap<>();
    private final Map<Node, Node> within = new HashMap<>();
    private final Set<Node> facilities = new LinkedHashSet<>();

    Places(Base base, String source, Known known, Mentions mentions, GraphWriter out) {
        this.base = base;
        this.source = source;
        this.known = known;
        this.mentions = mentions;
        this.out = out;
    }

    Node node(Place place) {
        Optional<Node> linked = place.iri().map(base::resolve).filter(this::isPlace);
        if (linked.isPresent() && known.entity(linked.get()).isPresent()) {
            return mentions.refer(linked.get());
        }
        Node node = linked.orElseGet(() -> local(place));
        describe(node, place);
        return node;
    }

    /// A facility or place that a document names as a participant.
    Node node(Participant participant) {
        Optional<String> around = participant.at().map(Place::name);
        Optional<String> country = participant.at().flatMap(Place::country);
        Node node = node(new Place(participant.name(), Optional.empty(), country, Optional.empty(), participant.iri()));
        boolean local = known.entity(node).isEmpty();
        if (local && around.isPresent()) {
            inside(node, node(participant.at().orElseThrow()));
        }
        if (local && participant.kind() == ParticipantKind.FACILITY && facilities.add(node)) {
            out.type(node, Casus.FACILITY);
        }
        return node;
    }

    /// The places without those that another one of them lies in: of the Green Zone, Baghdad and Iraq only the first.
    List<Node> narrowest(List<Place> places) {
        Set<Node> nodes = new LinkedHashSet<>();
        places.forEach(place -> nodes.add(node(place)));
        Set<Node> wider = new LinkedHashSet<>();
        nodes.forEach(node -> wider.addAll(around(node)));
        return nodes.stream().filter(node -> !wider.contains(node)).toList();
    }

    /// Says that one place lies in another, unless that would make a circle.
    void inside(Node inner, Node outer) {
        if (!inner.equals(outer)
                && !around(outer).contains(inner)
                && !around(inner).contains(outer)) {
            within.putIfAbsent(inner, outer);
            out.add(inner, Casus.WITHIN, outer);
        }
    }

    private Set<Node> around(Node place) {
        Set<Node> found = new LinkedHashSet<>();
        Optional<Node> next = parent(place);
        while (next.isPresent() && found.add(next.get())) {
            next = parent(next.get());
        }
        return found;
    }

    private Optional<Node> parent(Node place) {
        return known.within(place).or(() -> Optional.ofNullable(within.get(place)));
    }

    private boolean isPlace(Node node) {
        return known.entity(node).map(entity -> !Types.isActor(entity.kind())).orElse(true);
    }

    /// Two places of one name that lie in different ones are two.
    private Node local(Place place) {
        Node plain = base.place(source, place.name());
        Place before = described.get(plain);
        boolean another = before != null
                && (differ(before.within(), place.within()) || differ(before.country(), place.country()));
        String longName = place.name() + " " + place.within().orElse("") + " "
                + place.country().orElse("");
        return another ? base.place(source, longName) : plain;
    }

    private static boolean differ(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    private void describe(Node node, Place place) {
        String before = names.putIfAbsent(node, place.name());
        if (before == null) {
            out.type(node, Casus.PLACE);
            out.label(node, place.name());
        } else if (!before.equals(place.name())) {
            out.alternativeLabel(node, place.name());
        }
        described.putIfAbsent(node, place);
        surrounding(place).ifPresent(outer -> inside(node, outer));
    }

    private Optional<Node> surrounding(Place place) {
        Optional<Node> named = place.within()
                .map(name -> known.place(name, place.country())
                        .map(mentions::refer)
                        .orElseGet(() -> node(new Place(
                                name, Optional.empty(), place.country(), place.countryName(), Optional.empty()))));
        return named.or(() -> place.country().flatMap(known::territory))
                .or(() -> place.countryName()
                        .filter(name -> !name.equals(place.name()))
                        .map(name -> node(Place.named(name))));
    }
}
