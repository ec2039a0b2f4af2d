package org.casus.extract.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;
import org.casus.reference.Entity;
import org.casus.reference.Form;
import org.casus.reference.Match;
import org.casus.reference.Named;
import org.casus.reference.Reference;

/// Names of reference entities in one document. Which of several places of a name is meant is decided by the
/// countries that the document names; where that does not decide, a little-known place is no link.
public final class Gazetteer {
    /// A place of fewer people is meant only when the document is about its country.
    private static final long WELL_KNOWN = 200_000;

    /// In a report of an agency, which names the country of its news, so is a place of fewer people that lies
    /// elsewhere.
    private static final long FAMOUS = 1_000_000;

    private static final Set<String> MODIFIERS = Set.of("compound", "nmod", "amod", "poss");

    /// A country that is spoken of tells more than one that "U.S." or "Iraqi" stands for before a noun.
    private static final int BY_NAME = 2;

    private static final Set<String> LOCATIVES =
            Set.of("in", "at", "near", "outside", "from", "around", "to", "into", "of", "inside", "between");

    /// Words that go on with a name: "San Miguel de Mercedes".
    private static final Set<String> LINKS = Set.of("de", "del", "la", "las", "los", "el");

    /// More than any place in a country.
    private static final int COUNTRY = 10;

    /// Two cities of a name with more people than this leave open which country is meant.
    private static final long CONTESTED = 50_000;

    private final Reference reference;
    private final Map<Sentence, Match[]> matches = new HashMap<>();
    private final Countries countries = new Countries();
    private final Set<String> surnames = new HashSet<>();
    private long far = WELL_KNOWN;

    public Gazetteer(Reference reference) {
        this.reference = reference;
    }

    /// Notes the country of a dateline ("BRASILIA (BRAZIL)") and gives its territory.
    public Optional<Entity> sentFrom(String place) {
        var words = List.of(place.split("[^\\p{L}.']+"));
        var states = reference.scan(words).stream()
                .flatMap(match -> match.candidates().stream().limit(1))
                .map(Named::entity)
                .flatMap(entity -> entity.country().stream())
                .toList();
        var country = states.isEmpty() ? Optional.<String>empty() : Optional.of(states.getLast());
        country.ifPresent(countries::sentFrom);
        far = country.isPresent() ? FAMOUS : WELL_KNOWN;
        return country.flatMap(reference::state).flatMap(reference::territoryOf);
    }

    void read(List<Sentence> sentences) {
        sentences.forEach(this::noteSurnames);
        for (var sentence : sentences) {
            var byToken = new Match[sentence.tokens().size()];
            var words = sentence.tokens().stream().map(Token::form).toList();
            for (var match : reference.scan(words)) {
                if (isName(sentence, match)
                        && !PlaceNames.isCommonNoun(sentence, match.from(), match.to())
                        && !isPartOfName(sentence, match)
                        && !isSurname(sentence, match)) {
                    for (int i = match.from(); i < match.to(); i++) {
                        byToken[i] = match;
                    }
                    noteCountry(sentence, match);
                }
            }
            matches.put(sentence, byToken);
        }
    }

    /// The last words of full names.
    private void noteSurnames(Sentence sentence) {
        for (var token : sentence.tokens()) {
            boolean last = sentence.next(token)
                    .filter(next -> next.entity().equals("PERSON") && !next.entityStart())
                    .isEmpty();
            if (token.entity().equals("PERSON") && !token.entityStart() && last) {
                surnames.add(token.lower());
            }
        }
    }

    /// "Rivera" after "Cecilio Rivera" is the man; "in Rivera" may be a town.
    private boolean isSurname(Sentence sentence, Match match) {
        return match.to() - match.from() == 1
                && isTown(match)
                && surnames.contains(sentence.token(match.from()).lower())
                && !followsPreposition(sentence, match);
    }

    /// Words of a longer name that the reference data do not have: "San Antonio Abad", "Tecun Uman". A great city, if
    /// the document is about its country, is meant in "Boston Marathon", too.
    private boolean isPartOfName(Sentence sentence, Match match) {
        var entity = match.candidates().getFirst().entity();
        boolean great = entity.population() >= FAMOUS && countries.isNamed(entity);
        return isTown(match) && !great && (goesOn(sentence, match) || isPreceded(sentence, match));
    }

    private static boolean goesOn(Sentence sentence, Match match) {
        if (match.to() + 1 >= sentence.tokens().size()) {
            return false;
        }
        var last = sentence.token(match.to() - 1);
        var next = sentence.token(match.to());
        if (LINKS.contains(next.lower())) {
            return sentence.token(match.to() + 1).isProper();
        }
        boolean together = sentence.head(last).equals(sentence.head(next))
                || sentence.head(last).equals(Optional.of(next));
        boolean name = next.pos().equals("NNP") && !next.entity().equals("DATE");
        return together
                && name
                && (next.label().equals("compound") || last.label().equals("compound"));
    }

    private boolean isPreceded(Sentence sentence, Match match) {
        var last = sentence.token(match.to() - 1);
        return sentence.previous(sentence.token(match.from()))
                .filter(before -> before.pos().equals("NNP") && before.label().equals("compound"))
                .filter(before -> sentence.head(before).equals(Optional.of(last)))
                .filter(before -> !PlaceNames.PARTS.contains(before.lower()))
                .isPresent();
    }

    private static boolean isTown(Match match) {
        return match.candidates().stream()
                .map(named -> named.entity().kind())
                .allMatch(kind -> kind == Entity.Kind.CITY || kind == Entity.Kind.ADMIN_AREA);
    }

    private static boolean isCapital(Entity entity) {
        return entity.details().type().filter("PPLC"::equals).isPresent();
    }

    /// Countries that the document names, as ISO 3166-1 alpha-3 codes, in the order of the text.
    public Set<String> countries() {
        return countries.all();
    }

    /// Whether the document is about the country that a place lies in.
    boolean isMajor(Entity entity) {
        return countries.isMajor(entity);
    }

    /// The state that the document names most often.
    public Optional<Entity> prevailing() {
        return countries.prevailing().flatMap(reference::state);
    }

    private void noteCountry(Sentence sentence, Match match) {
        var first = match.candidates().getFirst();
        boolean modifies = MODIFIERS.contains(sentence.token(match.to() - 1).label());
        if (first.form() != Form.WEAK && isSure(match)) {
            first.entity().country().ifPresent(country -> countries.name(country, modifies ? 1 : BY_NAME));
        }
    }

    /// What surely tells a country: the country itself, a great city that has no namesake, a group from there.
    private static boolean isSure(Match match) {
        var first = match.candidates().getFirst().entity();
        boolean contested = match.candidates().stream()
                        .filter(named -> named.entity().kind() == Entity.Kind.CITY
                                && named.entity().population() > CONTESTED)
                        .flatMap(named -> named.entity().country().stream())
                        .distinct()
                        .count()
                > 1;
        return switch (first.kind()) {
            case STATE, ARMED_GROUP, STATE_FORCE -> true;
            case CITY -> !contested && first.population() > FAMOUS;
            default -> false;
        };
    }

    /// A name stands in capitals: "police" is no town.
    private static boolean isName(Sentence sentence, Match match) {
        boolean proper = isCapitalised(sentence, match);
        for (int i = match.from(); i < match.to(); i++) {
            var token = sentence.token(i);
            proper |= Character.isUpperCase(token.form().codePointAt(0))
                            && (token.isProper()
                                    || !token.entity().isEmpty()
                                    || token.pos().equals("JJ"))
                    || token.form().length() > 1 && token.form().chars().allMatch(Character::isUpperCase);
        }
        boolean date = sentence.tokens().subList(match.from(), match.to()).stream()
                .allMatch(token -> token.entity().equals("DATE"));
        boolean partOfPerson = sentence.token(match.from()).entity().equals("PERSON")
                && match.candidates().stream().noneMatch(named -> named.entity().kind() == Entity.Kind.PERSON)
                && (match.from() > 0
                                && sentence.token(match.from() - 1).entity().equals("PERSON")
                        || match.to() < sentence.tokens().size()
                                && sentence.token(match.to()).entity().equals("PERSON"));
        return proper && !partOfPerson && !date;
    }

    /// Several words in capitals are a name, whatever the parser takes them for: "Shining Path".
    private static boolean isCapitalised(Sentence sentence, Match match) {
        return match.to() - match.from() > 1
                && sentence.tokens().subList(match.from(), match.to()).stream()
                        .allMatch(token -> Character.isUpperCase(token.form().codePointAt(0)));
    }

    public Optional<Match> match(Sentence sentence, Token token) {
        var byToken = matches.get(sentence);
        return byToken == null ? Optional.empty() : Optional.ofNullable(byToken[token.index()]);
    }

    /// In "embassy in Baghdad", Baghdad is a name of its own.
    private static boolean isInner(Sentence sentence, Match match, Token token) {
        return token.label().equals("pobj")
                && sentence.head(token)
                        .filter(prep -> prep.index() >= match.from() && prep.index() < match.to())
                        .isPresent();
    }

    private Optional<Match> alone(Sentence sentence, Token token) {
        var words = sentence.tokens().stream().map(Token::form).toList();
        return reference.longest(words, token.index());
    }

    OptionalInt end(Sentence sentence, Token head) {
        return match(sentence, head)
                .filter(match -> !isModifier(match, head) && !isInner(sentence, match, head))
                .map(match -> OptionalInt.of(match.to() - 1))
                .orElse(OptionalInt.empty());
    }

    /// An adjective before a noun ("Iraqi | soldiers") names the state, not the phrase.
    private static boolean isModifier(Match match, Token head) {
        return match.to() - 1 < head.index() && match.candidates().getFirst().form() == Form.ADJECTIVE;
    }

    /// What the phrase with this head can mean, the most likely first: what lies in the country that the document
    /// names most often.
    List<Named> links(Sentence sentence, Token head) {
        var match = match(sentence, head)
                .flatMap(found -> isInner(sentence, found, head) ? alone(sentence, head) : Optional.of(found));
        if (match.isEmpty()) {
            return List.of();
        }
        var usable = new ArrayList<Named>();
        for (var candidate : match.get().candidates()) {
            if (isUsable(sentence, match.get(), candidate)) {
                usable.add(candidate);
            }
        }
        usable.sort(Comparator.comparingInt((Named named) -> -weight(named))
                .thenComparing(named -> named.form() == Form.WEAK));
        return usable;
    }

    private boolean isUsable(Sentence sentence, Match match, Named candidate) {
        var entity = candidate.entity();
        return switch (candidate.form()) {
            case WEAK ->
                entity.kind().isPlace()
                        ? countries.isMajor(entity) && followsPreposition(sentence, match)
                        : countries.isNamed(entity);
            case NAME, ALIAS ->
                entity.kind() != Entity.Kind.CITY && entity.kind() != Entity.Kind.ADMIN_AREA
                        || countries.isMajor(entity)
                        || isCapital(entity)
                        || entity.population() >= (countries.isNamed(entity) ? WELL_KNOWN : far);
            case ADJECTIVE, DEMONYM, METONYM -> true;
        };
    }

    /// A state is meant before any place of its name, but not where its capital is named; then what lies in the
    /// country that the document is about.
    private int weight(Named named) {
        var entity = named.entity();
        boolean country = entity.kind() == Entity.Kind.STATE || entity.kind() == Entity.Kind.TERRITORY;
        boolean byName = named.form() != Form.METONYM && named.form() != Form.WEAK;
        if (country && byName && countries.isNamed(entity)) {
            return COUNTRY;
        }
        return countries.rank(entity) + (isCapital(entity) && countries.isMajor(entity) ? 1 : 0);
    }

    private static boolean followsPreposition(Sentence sentence, Match match) {
        return match.from() > 0
                && LOCATIVES.contains(sentence.token(match.from() - 1).lower());
    }

    /// The country that a word names or lies in, once for each name.
    public Optional<String> country(Sentence sentence, Token token) {
        return match(sentence, token)
                .filter(match -> match.to() - 1 == token.index())
                .flatMap(match -> links(sentence, token).stream().findFirst())
                .flatMap(named -> named.entity().country());
    }

    /// The state that an adjective, a demonym or a name stands for.
    public Optional<Entity> state(Sentence sentence, Token token) {
        return match(sentence, token)
                .flatMap(match -> match.candidates().stream()
                        .filter(named -> named.form() != Form.METONYM && named.form() != Form.WEAK)
                        .map(Named::entity)
                        .filter(entity -> entity.kind() == Entity.Kind.STATE)
                        .findFirst());
    }

    public Reference reference() {
        return reference;
    }
}
