package org.casus.convert;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.casus.model.Participant;
import org.casus.model.ParticipantKind;
import org.casus.vocab.Base;
import org.casus.vocab.Casus;

/// The actors and things of one sheet: linked ones are referred to, the others are described in the source's graph.
final class Entities {
    private final Base base;
    private final String source;
    private final Known known;
    private final GraphWriter out;
    private final Mentions mentions;
    private final Places places;
    private final Map<Node, Description> described = new HashMap<>();

    private record Description(String name, ParticipantKind kind) {}

    Entities(Base base, String source, Known known, GraphWriter out) {
        this.base = base;
        this.source = source;
        this.known = known;
        this.out = out;
        this.mentions = Mentions.of(base, known, out);
        this.places = new Places(base, source, known, mentions, out);
    }

    Places places() {
        return places;
    }

    /// Somebody who acts, speaks or is bound. Whatever is no actor by its kind, an embassy that speaks for one, acts as
    /// an organization of its name. A group of persons is another one in each fact.
    Node actor(Participant participant, String fact) {
        boolean acts = Types.isActor(participant.kind());
        Optional<Node> linked = participant.iri().map(base::resolve);
        Optional<Node> reference = linked.filter(node ->
                known.entity(node).map(entity -> Types.isActor(entity.kind())).orElse(false));
        if (reference.isPresent()) {
            return mentions.refer(reference.get());
        }
        if (acts && linked.isPresent() && known.entity(linked.get()).isEmpty()) {
            return described(linked.get(), participant, participant.kind());
        }
        boolean group = participant.kind() == ParticipantKind.GROUP_OF_PERSONS;
        String name = group ? fact + " " + participant.name() : participant.name();
        return described(
                base.actor(source, name), participant, acts ? participant.kind() : ParticipantKind.ORGANIZATION);
    }

    /// Whom or what an event is aimed at: an actor, place or thing.
    Node target(Participant participant, String fact) {
        return switch (participant.kind()) {
            case FACILITY, PLACE -> place(participant, fact);
            case OBJECT -> object(participant, fact);
            case PERSON, GROUP_OF_PERSONS, ORGANIZATION, STATE, STATE_FORCE, ARMED_GROUP, COALITION ->
                actor(participant, fact);
        };
    }

    Node place(Participant participant, String fact) {
        Node place = places.node(participant);
        if (known.entity(place).isEmpty()) {
            count(place, participant);
            owner(place, participant, Casus.BELONGS_TO);
        }
        return place;
    }

    Node object(Participant participant, String fact) {
        Node object = participant
                .iri()
                .map(base::resolve)
                .filter(node -> known.entity(node).isEmpty())
                .orElseGet(() -> base.object(source, fact + " " + participant.name()));
        return described(object, participant, ParticipantKind.OBJECT);
    }

    /// The reference actor of that name, or one that only this source knows.
    Node organization(String name) {
        return known.actor(name).orElseGet(() -> actor(Participant.named(name, ParticipantKind.ORGANIZATION), ""));
    }

    private Node described(Node node, Participant participant, ParticipantKind kind) {
        var before = described.get(node);
        if (before == null) {
            described.put(node, new Description(participant.name(), kind));
            out.type(node, Types.of(kind));
            out.label(node, participant.name());
            count(node, participant);
        } else {
            repeat(node, before, new Description(participant.name(), kind));
        }
        owner(node, participant, kind == ParticipantKind.OBJECT ? Casus.BELONGS_TO : Casus.AFFILIATED_WITH);
        if (kind != ParticipantKind.OBJECT) {
            participant.at().ifPresent(at -> out.add(node, Casus.BASED_IN, places.node(at)));
        }
        return node;
    }

    /// Another name is an alternative label. An organization may turn out to be of a narrower kind; any other change of
    /// kind would contradict the first one.
    private void repeat(Node node, Description before, Description now) {
        if (!before.name().equals(now.name())) {
            out.alternativeLabel(node, now.name());
        }
        boolean narrower = before.kind() == ParticipantKind.ORGANIZATION && Types.isOrganization(now.kind());
        if (narrower && now.kind() != ParticipantKind.ORGANIZATION) {
            described.put(node, new Description(before.name(), now.kind()));
            out.type(node, Types.of(now.kind()));
        }
    }

    private void count(Node node, Participant participant) {
        participant.count().ifPresent(count -> Counts.write(node, count, out));
    }

    private void owner(Node node, Participant participant, Node property) {
        participant
                .of()
                .map(this::organization)
                .filter(owner -> !owner.equals(node))
                .ifPresent(owner -> out.add(node, property, owner));
    }

    List<Node> actors(List<Participant> participants, String fact) {
        return participants.stream().map(each -> actor(each, fact)).toList();
    }
}
