package org.casus.extract.story;

import java.util.Optional;
import java.util.Set;
import org.casus.extract.entity.Mention;
import org.casus.extract.entity.Sense;
import org.casus.extract.frame.FrameMatch;
import org.casus.extract.frame.Role;
import org.casus.extract.syntax.Clauses;
import org.casus.model.Participant;
import org.casus.model.ParticipantKind;
import org.casus.reference.Entity;

/// Which phrases stand for troops, and whose troops they are.
final class Forces {
    private final Story story;

    Forces(Story story) {
        this.story = story;
    }

    private static final Set<String> SOLDIERS = Set.of(
            "troop",
            "soldier",
            "force",
            "marine",
            "peacekeeper",
            "serviceman",
            "personnel",
            "army",
            "military",
            "paratrooper",
            "battalion",
            "contingent",
            "unit",
            "brigade",
            "navy",
            "warship");

    boolean isForce(Mention mention) {
        if (mention.head().isNumber()) {
            return troopsOf(mention).isPresent();
        }
        if (mention.isPronoun()) {
            return antecedent(mention).isPresent();
        }
        return isArmed(mention);
    }

    static boolean isArmed(Mention mention) {
        boolean soldiers = SOLDIERS.contains(mention.head().lemma());
        boolean linked =
                mention.sense() == Sense.STATE_FORCE && !mention.links().isEmpty();
        return soldiers || linked || mention.sense() == Sense.COALITION;
    }

    Optional<Mention> antecedent(Mention pronoun) {
        var resolved = story.coreference().resolve(pronoun, Forces::isArmed);
        return resolved.isPronoun() || !isArmed(resolved) ? Optional.empty() : Optional.of(resolved);
    }

    /// "500 of its troops".
    Optional<Mention> troopsOf(Mention number) {
        var sentence = number.sentence();
        return new Clauses(sentence)
                .prepositional(number.head(), "of").stream()
                        .map(token -> story.mention(sentence, token))
                        .filter(Forces::isArmed)
                        .findFirst();
    }

    Participant participant(Mention mention, FrameMatch match) {
        var noun = mention.head().isNumber()
                ? troopsOf(mention).orElse(mention)
                : mention.isPronoun() ? antecedent(mention).orElse(mention) : mention;
        var state = state(noun)
                .or(() -> match.fillers(Role.ACTOR)
                        .flatMap(actor -> stateOf(actor).stream())
                        .findFirst());
        boolean named = noun.isProper() && !noun.links().isEmpty();
        if (state.isEmpty() || named || noun.sense() == Sense.COALITION) {
            return story.participants().participant(noun);
        }
        return ofState(state.get(), noun);
    }

    Participant ofState(Entity state, Mention noun) {
        var name = state.name() + " " + noun.head().lower();
        var linked = story.gazetteer().reference().find(name).stream()
                .filter(entity -> entity.kind() == Entity.Kind.STATE_FORCE)
                .findFirst();
        return new Participant(
                name,
                ParticipantKind.STATE_FORCE,
                linked.map(Entity::iri),
                Optional.of(state.name()),
                Optional.empty(),
                Optional.empty());
    }

    /// "American troops", "the troops of France", "its troops".
    Optional<Entity> state(Mention noun) {
        var sentence = noun.sentence();
        return story.participants()
                .belongsTo(noun)
                .or(() -> noun.actorLink().flatMap(story.gazetteer().reference()::countryOf))
                .or(() -> sentence.child(noun.head(), "poss")
                        .map(poss -> story.mention(sentence, poss))
                        .map(poss -> story.coreference().resolve(poss, each -> each.sense() == Sense.STATE))
                        .flatMap(Forces::stateOf));
    }

    static Optional<Entity> stateOf(Mention mention) {
        return mention.links().stream()
                .map(named -> named.entity())
                .filter(entity -> entity.kind() == Entity.Kind.STATE)
                .findFirst();
    }
}
