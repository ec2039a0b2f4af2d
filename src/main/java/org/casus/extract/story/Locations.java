package org.casus.extract.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.casus.extract.entity.Mention;
import org.casus.extract.entity.Sense;
import org.casus.extract.frame.FrameMatch;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;
import org.casus.model.Place;

/// Which places of a sentence belong to which event.
final class Locations {
    private static final Set<String> PREPOSITIONS =
            Set.of("in", "at", "near", "outside", "around", "inside", "on", "throughout", "across", "within");

    /// "The office, located in Lima".
    private static final Set<String> LOCATED = Set.of("locate", "situate");

    private static final Set<String> MISSIONS =
            Set.of("embassy", "consulate", "chancellery", "legation", "ambassador", "consul");

    private static final Set<String> SHAKING = Set.of("shake", "rock", "hit", "strike", "rip", "tear");
    private static final Set<String> DURING = Set.of("when", "while", "as");

    private final Story story;

    Locations(Story story) {
        this.story = story;
    }

    /// The places of an event, the surest first: on its own word, on its verb, inside its arguments, then elsewhere
    /// in its clause.
    List<Place> of(FrameMatch match) {
        var found = new LinkedHashMap<String, Place>();
        add(namedOn(match.sentence(), match.token()), found);
        if (match.scope().index() != match.token().index() && !Aftermath.tells(match.scope())) {
            add(namedOn(match.sentence(), match.scope()), found);
        }
        match.roles()
                .forEach((role, mentions) -> mentions.stream()
                        .filter(mention -> mention.sense() != Sense.STATE)
                        .forEach(mention -> add(inside(mention), found)));
        add(before(match), found);
        add(shaken(match), found);
        if (found.isEmpty()) {
            add(below(match), found);
        }
        if (found.isEmpty()) {
            add(above(match), found);
        }
        return List.copyOf(found.values());
    }

    private static void add(List<Place> places, Map<String, Place> found) {
        places.forEach(place -> found.putIfAbsent(place.iri().orElse(place.name()), place));
    }

    /// "in Kabul", "near the town of X", "in a street of the city" on this very word.
    List<Place> onWord(Sentence sentence, Token word) {
        return onWord(sentence, word, story.participants()::place);
    }

    /// The same, but only what has a name.
    private List<Place> namedOn(Sentence sentence, Token word) {
        return onWord(sentence, word, story.participants()::namedPlace);
    }

    private List<Place> onWord(Sentence sentence, Token word, Function<Mention, Optional<Place>> place) {
        var places = new ArrayList<Place>();
        sentence.children(word, "prep")
                .filter(prep -> PREPOSITIONS.contains(prep.lower()))
                .flatMap(prep -> sentence.children(prep, "pobj"))
                .forEach(object -> collect(sentence, object, place, places));
        return places;
    }

    /// The linked places that a sentence names after a preposition of place or "of".
    List<Place> named(Sentence sentence) {
        return linked(sentence, prep -> isLocative(prep) || prep.lower().equals("of"));
    }

    /// The linked places that a sentence names after a preposition of place: "in Mokha", "in the port town of Mokha".
    List<Place> placed(Sentence sentence) {
        return linked(sentence, prep -> isLocative(prep) || isOfPlace(sentence, prep));
    }

    private static boolean isLocative(Token preposition) {
        return PREPOSITIONS.contains(preposition.lower());
    }

    private boolean isOfPlace(Sentence sentence, Token preposition) {
        return preposition.lower().equals("of")
                && sentence.head(preposition)
                        .filter(kind -> story.mention(sentence, kind).sense() == Sense.PLACE)
                        .flatMap(sentence::head)
                        .filter(Locations::isLocative)
                        .isPresent();
    }

    private List<Place> linked(Sentence sentence, Predicate<Token> preposition) {
        return story.mentions().of(sentence).stream()
                .filter(mention ->
                        mention.sense() == Sense.PLACE && !mention.links().isEmpty())
                .filter(mention ->
                        sentence.head(mention.head()).filter(preposition).isPresent())
                .filter(mention -> !Aftermath.isPlace(sentence, mention.head()))
                .flatMap(mention -> story.participants().place(mention).stream())
                .toList();
    }

    private void collect(
            Sentence sentence, Token object, Function<Mention, Optional<Place>> reading, List<Place> places) {
        if (object.entity().equals("DATE") || object.entity().equals("TIME")) {
            return;
        }
        var mention = story.mention(sentence, object);
        reading.apply(mention).ifPresent(places::add);
        for (var inner : inside(mention)) {
            if (places.stream().noneMatch(each -> each.name().equals(inner.name()))) {
                places.add(inner);
            }
        }
        sentence.children(object, "conj", "appos").forEach(next -> collect(sentence, next, reading, places));
    }

    /// Places inside a phrase: "a hotel in the Somali city of Beledweyne", "El Paso, Texas".
    List<Place> inside(Mention mention) {
        var sentence = mention.sentence();
        var places = new ArrayList<Place>();
        for (var token : sentence.subtree(mention.head())) {
            boolean clause = sentence.ancestry(token).stream()
                    .takeWhile(each -> !each.equals(mention.head()))
                    .anyMatch(each -> each.isVerb() && !LOCATED.contains(each.lemma()));
            boolean located =
                    Set.of("pobj", "appos", "compound", "nmod", "poss").contains(token.label())
                            && !token.equals(mention.head());
            if (located && !clause && isLocative(sentence, token)) {
                var inner = story.mention(sentence, token);
                boolean object = token.label().equals("pobj") || token.label().equals("appos");
                story.participants()
                        .namedPlace(inner)
                        .filter(place -> object
                                || inner.sense() == Sense.PLACE && place.iri().isPresent())
                        .ifPresent(places::add);
            }
        }
        return places;
    }

    private static boolean isLocative(Sentence sentence, Token token) {
        if (token.label().equals("pobj")) {
            return sentence.head(token)
                    .filter(head -> PREPOSITIONS.contains(head.lower())
                            || head.lower().equals("of") && !isOfMission(sentence, head))
                    .isPresent();
        }
        return token.isProper();
    }

    /// "The embassies of China" stand elsewhere.
    private static boolean isOfMission(Sentence sentence, Token of) {
        return sentence.head(of).filter(noun -> MISSIONS.contains(noun.lemma())).isPresent();
    }

    /// "A Kabul car bombing", "the Raqqa battle".
    List<Place> before(FrameMatch match) {
        var places = new ArrayList<Place>();
        var sentence = match.sentence();
        if (match.token().isNoun()) {
            sentence.children(match.token(), "compound", "nmod", "poss").forEach(child -> {
                var mention = story.mention(sentence, child);
                if (mention.sense() == Sense.PLACE) {
                    story.participants().place(mention).ifPresent(places::add);
                }
            });
        }
        return places;
    }

    /// The nearest verb above that has a place: "In London, a man entered a store and began to stab people".
    private List<Place> above(FrameMatch match) {
        return match.sentence().ancestry(match.scope()).stream()
                .filter(governor -> governor.isVerb() && !Aftermath.tells(governor))
                .map(governor -> namedOn(match.sentence(), governor))
                .filter(places -> !places.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /// "The explosion shook Medellin".
    private List<Place> shaken(FrameMatch match) {
        return match.token().isNoun() && SHAKING.contains(match.scope().lemma())
                ? match.sentence()
                        .children(match.scope(), "dobj")
                        .map(object -> story.mention(match.sentence(), object))
                        .filter(mention -> mention.sense() == Sense.PLACE)
                        .flatMap(mention -> story.participants().place(mention).stream())
                        .toList()
                : List.of();
    }

    /// What a clause below adds: "the murder, which was carried out in Lima", "was shot while he shopped in Cali".
    private List<Place> below(FrameMatch match) {
        var sentence = match.sentence();
        return Stream.concat(
                        sentence.children(match.token(), "relcl", "acl"),
                        sentence.children(match.scope(), "advcl").filter(verb -> isDuring(sentence, verb)))
                .flatMap(verb -> namedOn(sentence, verb).stream())
                .toList();
    }

    private static boolean isDuring(Sentence sentence, Token verb) {
        return sentence.subtree(verb).stream()
                .findFirst()
                .map(Token::lower)
                .filter(DURING::contains)
                .isPresent();
    }

    Optional<Place> first(Sentence sentence, Token word) {
        return onWord(sentence, word).stream().findFirst();
    }

    /// Two lists of places exclude one another when both name linked places of different countries, or different
    /// cities.
    static boolean conflict(List<Place> one, List<Place> other) {
        boolean anySame = one.stream().anyMatch(left -> other.stream().anyMatch(right -> same(left, right)));
        if (anySame || one.isEmpty() || other.isEmpty()) {
            return false;
        }
        boolean countries = one.stream()
                .flatMap(place -> place.country().stream())
                .anyMatch(country -> other.stream()
                        .flatMap(place -> place.country().stream())
                        .anyMatch(country::equals));
        boolean known = one.stream().anyMatch(place -> place.country().isPresent())
                && other.stream().anyMatch(place -> place.country().isPresent());
        return known && !countries || bothCities(one, other);
    }

    private static boolean bothCities(List<Place> one, List<Place> other) {
        var left = one.stream().flatMap(place -> place.iri().stream()).findFirst();
        var right = other.stream().flatMap(place -> place.iri().stream()).findFirst();
        return left.isPresent() && right.isPresent() && !related(one, other);
    }

    private static boolean related(List<Place> one, List<Place> other) {
        return one.stream()
                .anyMatch(left -> other.stream()
                        .anyMatch(right -> left.within()
                                        .filter(right.name()::equals)
                                        .isPresent()
                                || right.within().filter(left.name()::equals).isPresent()
                                || left.countryName()
                                        .filter(right.name()::equals)
                                        .isPresent()
                                || right.countryName()
                                        .filter(left.name()::equals)
                                        .isPresent()));
    }

    private static boolean same(Place left, Place right) {
        return left.iri().isPresent() && left.iri().equals(right.iri())
                || left.name().equalsIgnoreCase(right.name());
    }
}
