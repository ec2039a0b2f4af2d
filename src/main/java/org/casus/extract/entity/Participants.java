package org.casus.extract.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.casus.extract.syntax.Token;
import org.casus.model.Participant;
import org.casus.model.ParticipantKind;
import org.casus.model.Place;
import org.casus.reference.Entity;
import org.casus.reference.Form;
import org.casus.reference.Named;
import org.casus.reference.Reference;

/// Makes participants and places of facts out of mentions: the words of the document, with a link where it is sure.
public final class Participants {
    /// What a phrase lies in: "in the city", "Syria's", ", London".
    private static final Set<String> OUTER = Set.of("pobj", "poss", "appos");

    private final Coreference coreference;
    private final Mentions mentions;
    private final Reference reference;
    private final PlaceNames names;

    public Participants(Mentions mentions, Coreference coreference, Gazetteer gazetteer) {
        this.mentions = mentions;
        this.names = new PlaceNames(gazetteer);
        this.coreference = coreference;
        this.reference = gazetteer.reference();
    }

    /// A mention as an actor or target, its antecedent's name for a pronoun.
    public Participant participant(Mention mention) {
        var resolved = canonical(fullest(named(
                coreference.resolve(mention, candidate -> candidate.sense().isTarget()))));
        var link = link(resolved);
        var at = facilityPlace(resolved);
        return new Participant(
                name(resolved, link),
                kind(resolved),
                link.map(Entity::iri),
                belongsTo(resolved).map(Entity::name),
                at,
                resolved.sense() == Sense.PERSON && resolved.isPlural() ? resolved.count() : Optional.empty());
    }

    /// "The acting minister, John Smith": the person, not the office.
    private Mention named(Mention mention) {
        if (mention.head().entity().equals("PERSON")) {
            return mention;
        }
        return mention.sentence()
                .children(mention.head(), "appos")
                .filter(token -> token.entity().equals("PERSON"))
                .map(token -> mentions.at(mention.sentence(), token))
                .findFirst()
                .orElse(mention);
    }

    /// "Torres" is called Julio Torres, if the document speaks of one Torres only.
    private Mention fullest(Mention person) {
        var name = personalName(person);
        if (person.sense() != Sense.PERSON || name.isEmpty() || person.isPlural()) {
            return person;
        }
        var longer = mentions.all().stream()
                .filter(each -> each.sense() == Sense.PERSON && !each.isPlural())
                .filter(each -> endsWith(personalName(each), name))
                .sorted(Comparator.comparingInt(each -> -personalName(each).size()))
                .toList();
        var fullest = longer.stream().findFirst().orElse(person);
        boolean one = longer.stream().allMatch(each -> endsWith(personalName(fullest), personalName(each)));
        return one && personalName(fullest).size() > name.size() ? fullest : person;
    }

    private static boolean endsWith(List<String> name, List<String> end) {
        return name.size() >= end.size()
                && name.subList(name.size() - end.size(), name.size()).equals(end);
    }

    /// The words of a person's name without office or rank, in lower case.
    private static List<String> personalName(Mention mention) {
        return mention
                .sentence()
                .tokens()
                .subList(mention.from(), mention.head().index() + 1)
                .stream()
                .filter(token -> token.entity().equals("PERSON"))
                .map(Token::lower)
                .toList();
    }

    /// The first mention of a group that is not in the reference data: "pro-Iran Iraqi factions" and "pro-Iran
    /// factions in Iraq" are one when they share their noun and a telling word.
    private Mention canonical(Mention mention) {
        boolean group =
                Set.of(Sense.ARMED_GROUP, Sense.COALITION, Sense.ORGANIZATION).contains(mention.sense());
        if (!group || !mention.links().isEmpty() || mention.isProper()) {
            return mention;
        }
        var telling = telling(mention);
        return mentions.all().stream()
                .filter(each -> each.sense() == mention.sense() && each.links().isEmpty())
                .filter(each -> each.head().lemma().equals(mention.head().lemma()))
                .filter(each -> telling.isEmpty()
                        ? each.equals(mention)
                        : telling(each).stream().anyMatch(telling::contains))
                .findFirst()
                .orElse(mention);
    }

    /// Names and hyphenated words before a noun, in lower case.
    private static Set<String> telling(Mention mention) {
        var words = new HashSet<String>();
        for (int i = mention.from(); i < mention.head().index(); i++) {
            var form = mention.sentence().token(i).form();
            if (form.contains("-") && form.length() > 1) {
                words.add(form.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    /// A speaker: a capital, a seat of government or a country speaks for its government.
    public Participant speaker(Mention mention) {
        var resolved =
                coreference.resolve(mention, candidate -> candidate.sense().isActor());
        var state = resolved.links().stream()
                .filter(named -> named.form() == Form.METONYM || named.entity().kind() == Entity.Kind.STATE)
                .map(Named::entity)
                .findFirst();
        return state.map(entity -> new Participant(
                        resolved.name(),
                        ParticipantKind.STATE,
                        Optional.of(entity.iri()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .orElseGet(() -> participant(resolved));
    }

    public boolean canSpeak(Mention mention) {
        var resolved =
                coreference.resolve(mention, candidate -> candidate.sense().isActor());
        return resolved.sense().isActor() || resolved.links().stream().anyMatch(named -> named.form() == Form.METONYM);
    }

    private Optional<Entity> link(Mention mention) {
        return switch (mention.sense()) {
            case STATE, ARMED_GROUP, STATE_FORCE, COALITION, ORGANIZATION, PERSON, OTHER, WEAPON, OBJECT ->
                mention.actorLink();
            case PLACE, FACILITY -> mention.placeLink();
        };
    }

    private static String name(Mention mention, Optional<Entity> link) {
        boolean adjective =
                mention.link().filter(named -> named.form() == Form.ADJECTIVE).isPresent();
        return adjective ? link.map(Entity::name).orElse(mention.name()) : mention.name();
    }

    private ParticipantKind kind(Mention mention) {
        if (mention.sense() == Sense.ARMED_GROUP && mention.links().isEmpty() && isOfPersons(mention)) {
            return ParticipantKind.GROUP_OF_PERSONS;
        }
        if (mention.sense() == Sense.PERSON) {
            return mention.isPlural() || mention.head().lemma().equals("people")
                    ? ParticipantKind.GROUP_OF_PERSONS
                    : ParticipantKind.PERSON;
        }
        return mention.sense().participantKind().orElse(ParticipantKind.OBJECT);
    }

    /// "A group of armed men".
    private boolean isOfPersons(Mention mention) {
        var sentence = mention.sentence();
        return sentence.children(mention.head(), "prep")
                .filter(prep -> prep.lower().equals("of"))
                .flatMap(prep -> sentence.children(prep, "pobj"))
                .anyMatch(object -> mentions.at(sentence, object).sense() == Sense.PERSON);
    }

    /// The state that a force or facility belongs to, by the adjective or name before it: "American troops".
    public Optional<Entity> belongsTo(Mention mention) {
        if (mention.sense() == Sense.STATE || mention.sense() == Sense.PLACE) {
            return Optional.empty();
        }
        return coreference.adjectiveState(mention.sentence(), mention.head());
    }

    /// The country of the state that a force or facility belongs to: "an Iraqi air base" is in Iraq. An embassy is
    /// not.
    public Optional<Place> territoryOf(Mention mention) {
        boolean mission = Set.of("embassy", "consulate", "chancellery", "mission")
                .contains(mention.head().lemma());
        return mission
                ? Optional.empty()
                : belongsTo(mention).flatMap(reference::territoryOf).map(this::place);
    }

    private Optional<Place> facilityPlace(Mention mention) {
        if (mention.sense() != Sense.FACILITY) {
            return Optional.empty();
        }
        return mention.placeLink()
                .flatMap(entity -> around(entity.iri()))
                .or(() -> locatives(
                                mention.sentence()
                                        .children(mention.head(), "prep")
                                        .toList(),
                                mention)
                        .stream()
                        .findFirst());
    }

    /// The place that a reference place lies in.
    public Optional<Place> around(String iri) {
        return reference
                .entity(iri)
                .flatMap(Entity::within)
                .flatMap(reference::entity)
                .map(this::place);
    }

    public Place place(Entity entity) {
        return place(entity, entity.name());
    }

    private Place place(Entity entity, String name) {
        return new Place(
                name, within(entity), entity.country(), country(entity).map(Entity::name), Optional.of(entity.iri()));
    }

    private List<Place> locatives(List<Token> prepositions, Mention mention) {
        var places = new ArrayList<Place>();
        for (var prep : prepositions) {
            if (Set.of("in", "at", "near", "of").contains(prep.lower())) {
                mention.sentence()
                        .children(prep, "pobj")
                        .forEach(object ->
                                place(mentions.at(mention.sentence(), object)).ifPresent(places::add));
            }
        }
        return places;
    }

    /// A mention as a place: linked, or named, or a part of a linked one ("neighborhoods of the capital").
    public Optional<Place> place(Mention mention) {
        var sameAs = apposedByOf(mention);
        if (sameAs.isPresent()) {
            return sameAs.flatMap(this::place);
        }
        var link = coreference.place(mention).filter(entity -> !isPeople(mention, entity));
        if (link.isPresent()) {
            return Optional.of(linked(mention, link.get()));
        }
        if (mention.sense() != Sense.PLACE && mention.sense() != Sense.FACILITY) {
            return Optional.empty();
        }
        var outer = outer(mention);
        boolean says = PlaceNames.isName(mention) || outer.isPresent() && !mention.isProper();
        return says ? Optional.of(unlinked(mention, outer)) : Optional.empty();
    }

    /// "A crowd of young Israelis": the people of a country are no place.
    private static boolean isPeople(Mention mention, Entity entity) {
        return mention.head().pos().endsWith("S")
                && entity.country().isPresent()
                && mention.isProper()
                && !entity.name()
                        .toLowerCase(Locale.ROOT)
                        .contains(mention.head().lower());
    }

    /// A place that a mention names, as against "a restaurant in the city".
    public Optional<Place> namedPlace(Mention mention) {
        return place(mention).filter(place -> place.iri().isPresent() || PlaceNames.isName(mention));
    }

    /// "The city of Beledweyne" is Beledweyne.
    private Optional<Mention> apposedByOf(Mention mention) {
        if (!Set.of(
                        "city",
                        "town",
                        "village",
                        "province",
                        "state",
                        "district",
                        "region",
                        "municipality",
                        "department",
                        "port")
                .contains(mention.head().lemma())) {
            return Optional.empty();
        }
        var sentence = mention.sentence();
        return sentence.children(mention.head(), "prep")
                .filter(prep -> prep.lower().equals("of"))
                .flatMap(prep -> sentence.children(prep, "pobj"))
                .map(token -> mentions.at(sentence, token))
                .filter(inner -> inner.isProper() && inner.sense() == Sense.PLACE)
                .findFirst();
    }

    /// The name of a place is the document's, also where it stands as "the city" or "Iraqi soil".
    private Place linked(Mention mention, Entity entity) {
        boolean named = mention.isProper() && !mention.links().isEmpty();
        return place(entity, named ? names.linked(mention, entity) : spelled(entity));
    }

    private String spelled(Entity entity) {
        return mentions.all().stream()
                .filter(each -> each.sense() == Sense.PLACE
                        && each.isProper()
                        && each.placeLink().equals(Optional.of(entity)))
                .map(each -> names.linked(each, entity))
                .findFirst()
                .orElse(entity.name());
    }

    private Optional<String> within(Entity entity) {
        return entity.within().flatMap(reference::entity).map(Entity::name);
    }

    private Optional<Entity> country(Entity entity) {
        return entity.country().flatMap(reference::state);
    }

    private Place unlinked(Mention mention, Optional<Entity> outer) {
        return new Place(
                names.unlinked(mention),
                outer.map(Entity::name),
                outer.flatMap(Entity::country),
                outer.flatMap(this::country).map(Entity::name),
                Optional.empty());
    }

    /// The reference place inside a phrase: "a district in the east of the city", "Walmart in El Paso".
    public Optional<Entity> outer(Mention mention) {
        var sentence = mention.sentence();
        return sentence.subtree(mention.head()).stream()
                .filter(token -> token.index() != mention.head().index() && OUTER.contains(token.label()))
                .filter(token -> sentence.ancestry(token).stream()
                        .takeWhile(each -> each.index() != mention.head().index())
                        .noneMatch(Token::isVerb))
                .flatMap(token -> coreference.place(mentions.at(sentence, token)).stream())
                .findFirst();
    }
}
