package org.casus.extract.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.extract.entity.Mention;
import org.casus.extract.entity.Sense;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;
import org.casus.model.Place;
import org.casus.reference.Entity;

/// Where an attack took place of which no words of its own say so, or say it only by a name that no list has: in the
/// lead's place, where its target stands, or in the country that its sentences and the document speak of most.
final class Whereabouts {
    /// The title and the first two sentences.
    private static final int LEAD = 3;

    /// A country after "in" tells more of where something took place than one that acts or speaks.
    private static final int PLACED = 3;

    /// A document is about the country that it names most; what the sentences of an attack name counts as much.
    private static final int PREVAILING = 2;

    private static final Set<String> LOCATIVES = Set.of("in", "near", "outside", "inside", "throughout", "within");

    private static final Set<String> MOVED = Set.of(
            "condemn",
            "denounce",
            "deplore",
            "repudiate",
            "regret",
            "mourn",
            "lament",
            "protest",
            "express",
            "urge",
            "demand",
            "call",
            "offer",
            "send");

    private final Story story;
    private final Locations locations;
    private final Attacks attacks;

    Whereabouts(Story story, Locations locations, Attacks attacks) {
        this.story = story;
        this.locations = locations;
        this.attacks = attacks;
    }

    void locate() {
        for (var draft : attacks.drafts()) {
            if (draft.series) {
                continue;
            }
            if (draft.places().isEmpty()) {
                place(draft);
            } else {
                complete(draft);
            }
            narrow(draft);
        }
    }

    /// Of an attack of which only the country is known, the one town or area there that its sentences name.
    private void narrow(AttackDraft draft) {
        if (!draft.places().stream().allMatch(Whereabouts::isCountry)) {
            return;
        }
        draft.sentences().stream()
                .map(sentence -> told(sentence, draft))
                .filter(places -> !places.isEmpty())
                .findFirst()
                .filter(places -> places.size() == 1)
                .ifPresent(draft::places);
    }

    private List<Place> told(Sentence sentence, AttackDraft draft) {
        return locations.placed(sentence).stream()
                .filter(place -> !isCountry(place))
                .filter(place -> draft.places().stream()
                        .allMatch(country -> country.country().equals(place.country())))
                .distinct()
                .toList();
    }

    private static boolean isCountry(Place place) {
        return place.countryName().filter(place.name()::equalsIgnoreCase).isPresent();
    }

    private void place(AttackDraft draft) {
        if (draft.equals(attacks.drafts().getFirst())) {
            lead().forEach(draft::place);
        }
        if (draft.places().isEmpty()) {
            draft.targets.values().stream()
                    .filter(target -> target.sense() == Sense.FACILITY)
                    .flatMap(target -> story.participants().territoryOf(target).stream())
                    .findFirst()
                    .or(() -> country(draft).map(story.participants()::place))
                    .ifPresent(draft::place);
        }
    }

    private List<Place> lead() {
        return story.sentences().stream()
                .limit(LEAD)
                .map(locations::named)
                .filter(places -> !places.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /// A place that no list has lies in the country of the others that the attack is said to have taken place in.
    private void complete(AttackDraft draft) {
        if (draft.places().stream()
                .allMatch(place -> place.country().isPresent() || place.iri().isPresent())) {
            return;
        }
        var known = draft.places().stream()
                .filter(place -> place.country().isPresent())
                .findFirst()
                .or(() -> country(draft).map(story.participants()::place));
        known.ifPresent(place -> draft.replacePlaces(each -> each.country().isPresent()
                        || each.iri().isPresent()
                ? each
                : new Place(each.name(), each.within(), place.country(), place.countryName(), Optional.empty())));
    }

    /// The territory of the country that an attack most likely took place in; none where nothing speaks for one.
    private Optional<Entity> country(AttackDraft draft) {
        var votes = new LinkedHashMap<String, Integer>();
        draft.sentences().forEach(sentence -> vote(sentence, draft, votes));
        story.gazetteer()
                .prevailing()
                .flatMap(Entity::country)
                .filter(country -> !votes.isEmpty() || isNews())
                .ifPresent(country -> votes.merge(country, PREVAILING, Integer::sum));
        return votes.entrySet().stream()
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .map(Map.Entry::getKey)
                .flatMap(story.gazetteer().reference()::state)
                .flatMap(story.gazetteer().reference()::territoryOf);
    }

    /// Reports with a dateline are on one country.
    private boolean isNews() {
        return story.sentFrom().isPresent();
    }

    private void vote(Sentence sentence, AttackDraft draft, Map<String, Integer> votes) {
        for (var token : sentence.tokens()) {
            story.gazetteer()
                    .country(sentence, token)
                    .filter(country -> !isOrigin(sentence, token, draft)
                            && !Aftermath.isPlace(sentence, token)
                            && !isMoved(sentence, token))
                    .ifPresent(country -> votes.merge(country, isPlaced(sentence, token) ? PLACED : 1, Integer::sum));
        }
    }

    /// "Two American tourists": where victims come from.
    private static boolean isOrigin(Sentence sentence, Token token, AttackDraft draft) {
        boolean target = draft.targets.values().stream()
                .filter(each -> each.sense() == Sense.PERSON)
                .anyMatch(each -> isIn(each, sentence, token));
        return target
                || draft.harms.stream()
                        .map(harm -> harm.victims)
                        .anyMatch(each -> !each.head().equals(token) && isIn(each, sentence, token));
    }

    /// "The Spanish foreign minister condemned": where those come from whom an attack moves. Police report what they
    /// saw, and "police in Mali" are there.
    private static boolean isMoved(Sentence sentence, Token token) {
        var path = sentence.ancestry(token);
        for (int i = 1; i < path.size(); i++) {
            if (path.get(i).isVerb()) {
                return path.get(i - 1).label().equals("nsubj")
                        && MOVED.contains(path.get(i).lemma())
                        && !isPlaced(sentence, token);
            }
        }
        return false;
    }

    private static boolean isIn(Mention mention, Sentence sentence, Token token) {
        return mention.sentence().equals(sentence) && mention.from() <= token.index() && token.index() <= mention.to();
    }

    private static boolean isPlaced(Sentence sentence, Token token) {
        return token.label().equals("pobj")
                && sentence.head(token)
                        .filter(prep -> LOCATIVES.contains(prep.lower()))
                        .isPresent();
    }
}
