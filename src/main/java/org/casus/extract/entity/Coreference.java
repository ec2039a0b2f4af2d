package org.casus.extract.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;
import org.casus.reference.Entity;
import org.casus.reference.Reference;

/// What pronouns and definite phrases ("the city", "this chancellery", "the group") point back to. When nothing
/// fits, nothing is taken: a wrong antecedent is worse than none.
public final class Coreference {
    /// Pronouns rarely reach further back than this many sentences.
    private static final int PRONOUN_REACH = 3;

    /// "The city", "the country" and the like: within a few paragraphs.
    private static final int DEFINITE_REACH = 12;

    private static final Set<String> PLURAL_PRONOUNS = Set.of("they", "them", "their", "these", "those", "themselves");
    private static final Set<String> PERSONAL_PRONOUNS = Set.of("he", "him", "his", "she", "her", "himself", "herself");

    /// Whoever is quoted, who is not the one named last.
    private static final Set<String> SPEAKERS =
            Set.of("i", "me", "my", "myself", "we", "us", "our", "ours", "ourselves", "you", "your", "yours");

    private static final Set<String> COUNTRY_WORDS = Set.of("country", "nation", "soil", "homeland", "mainland");
    private static final Set<String> CITY_WORDS = Set.of("city", "town", "village", "municipality", "metropolis");
    private static final Set<String> MISSIONS = Set.of("embassy", "consulate", "chancellery", "mission");
    private static final Set<String> OTHERS = Set.of("other", "another");

    private final Mentions mentions;
    private final Gazetteer gazetteer;

    public Coreference(Mentions mentions, Gazetteer gazetteer) {
        this.mentions = mentions;
        this.gazetteer = gazetteer;
    }

    /// The mention that this one points back to, or itself; `fits` tells what the context allows.
    public Mention resolve(Mention mention, Predicate<Mention> fits) {
        if (mention.isPronoun()) {
            return pronoun(mention, fits).orElse(mention);
        }
        if (OTHERS.contains(mention.head().lemma()) || mention.head().isNumber()) {
            return mentions.before(
                            mention.sentence(),
                            mention.head(),
                            1,
                            each -> fits.test(each) && each.head().isNoun())
                    .orElse(mention);
        }
        return definite(mention, fits).orElse(mention);
    }

    private Optional<Mention> pronoun(Mention mention, Predicate<Mention> fits) {
        var word = mention.head().lower();
        if (SPEAKERS.contains(word)) {
            return Optional.empty();
        }
        Predicate<Mention> agrees = candidate -> !candidate.isPronoun() && fits.test(candidate);
        if (PLURAL_PRONOUNS.contains(word)) {
            return preferSubject(mention, agrees.and(Coreference::canBeThey));
        }
        if (PERSONAL_PRONOUNS.contains(word)) {
            return preferSubject(
                    mention, agrees.and(candidate -> candidate.sense() == Sense.PERSON && !candidate.isPlural()));
        }
        return preferSubject(
                mention,
                agrees.and(candidate -> candidate.sense() != Sense.PERSON
                                || candidate.head().entity().isEmpty())
                        .and(candidate -> !isPlaced(candidate)));
    }

    /// "in Yemen" names a place, not who acts next.
    private static boolean isPlaced(Mention candidate) {
        return candidate.sense() == Sense.STATE
                && candidate.head().label().equals("pobj")
                && candidate
                        .sentence()
                        .head(candidate.head())
                        .filter(prep -> Set.of("in", "at", "from", "of").contains(prep.lower()))
                        .isPresent();
    }

    private static boolean canBeThey(Mention candidate) {
        boolean collective = candidate.sense().isActor() && candidate.sense() != Sense.PERSON;
        return candidate.isPlural() || collective;
    }

    /// The subject of the clause around or before a pronoun is its most likely antecedent.
    private Optional<Mention> preferSubject(Mention mention, Predicate<Mention> fits) {
        Predicate<Mention> subject = candidate -> candidate.head().label().startsWith("nsubj");
        return sameSentence(mention, fits.and(subject))
                .or(() -> sameSentence(mention, fits))
                .or(() -> mentions.before(mention.sentence(), mention.head(), 1, fits.and(subject)))
                .or(() -> mentions.before(mention.sentence(), mention.head(), PRONOUN_REACH, fits));
    }

    private Optional<Mention> sameSentence(Mention mention, Predicate<Mention> fits) {
        return mentions.before(mention.sentence(), mention.head(), 0, fits);
    }

    private Optional<Mention> definite(Mention mention, Predicate<Mention> fits) {
        if (!mention.isDefinite() || !mention.links().isEmpty() || mention.isProper()) {
            return Optional.empty();
        }
        var noun = mention.head().lemma();
        if (mention.isDemonstrative() && MISSIONS.contains(noun)) {
            return earlier(
                    mention,
                    candidate -> MISSIONS.contains(candidate.head().lemma())
                            && candidate.isProper()
                            && fits.test(candidate));
        }
        if (mention.sense() == Sense.FACILITY
                || mention.sense() == Sense.ARMED_GROUP
                || mention.sense() == Sense.ORGANIZATION) {
            return earlier(mention, candidate -> sameKind(mention, candidate) && fits.test(candidate));
        }
        return Optional.empty();
    }

    private static boolean sameKind(Mention mention, Mention candidate) {
        boolean named = candidate.isProper() || !candidate.links().isEmpty();
        boolean sameHead = candidate.head().lemma().equals(mention.head().lemma());
        boolean group = mention.sense() == Sense.ARMED_GROUP && named;
        return mention.sense() == candidate.sense()
                && (sameHead || group)
                && candidate.to() - candidate.from() >= mention.to() - mention.from();
    }

    private Optional<Mention> earlier(Mention mention, Predicate<Mention> fits) {
        return mentions.before(mention.sentence(), mention.head(), DEFINITE_REACH, fits);
    }

    /// The reference place that a phrase speaks of: its own, or that of "the city", "the capital", "the country",
    /// "Iraqi soil".
    public Optional<Entity> place(Mention mention) {
        var own = mention.placeLink();
        if (own.isPresent()) {
            return own;
        }
        var state = mention.links().stream()
                .map(named -> named.entity())
                .filter(entity -> entity.kind() == Entity.Kind.STATE)
                .findFirst();
        if (state.isPresent()) {
            return state.flatMap(reference()::territoryOf);
        }
        var noun = mention.head().lemma();
        var adjective = adjectiveState(mention.sentence(), mention.head());
        if (COUNTRY_WORDS.contains(noun)) {
            return adjective.flatMap(reference()::territoryOf).or(() -> lastCountry(mention));
        }
        if (noun.equals("capital")) {
            return adjective.flatMap(reference()::capitalOf).or(() -> capital(mention));
        }
        if (CITY_WORDS.contains(noun) && mention.isDefinite()) {
            return mentions.before(
                            mention.sentence(),
                            mention.head(),
                            DEFINITE_REACH,
                            candidate -> candidate
                                    .placeLink()
                                    .filter(entity -> entity.kind() == Entity.Kind.CITY)
                                    .isPresent())
                    .flatMap(Mention::placeLink);
        }
        return Optional.empty();
    }

    private Optional<Entity> lastCountry(Mention mention) {
        return mentions.before(
                        mention.sentence(), mention.head(), DEFINITE_REACH, candidate -> isCountryAsPlace(candidate))
                .flatMap(candidate -> candidate.links().stream()
                        .map(named -> named.entity())
                        .filter(entity -> entity.kind() == Entity.Kind.STATE || entity.kind() == Entity.Kind.TERRITORY)
                        .findFirst())
                .flatMap(entity ->
                        entity.kind() == Entity.Kind.STATE ? reference().territoryOf(entity) : Optional.of(entity));
    }

    /// A country after a preposition of place, as against one that acts.
    private static boolean isCountryAsPlace(Mention candidate) {
        boolean country = candidate.links().stream()
                .map(named -> named.entity().kind())
                .anyMatch(kind -> kind == Entity.Kind.STATE || kind == Entity.Kind.TERRITORY);
        return country
                && candidate
                        .sentence()
                        .head(candidate.head())
                        .filter(head -> Set.of("in", "from", "to", "into", "of").contains(head.lower()))
                        .isPresent();
    }

    /// "This capital" is that of the country which the report is about, "the capital" the one named last, if
    /// the report is about its country. That of a
    /// province is not known.
    private Optional<Entity> capital(Mention mention) {
        if (mention.sentence()
                .children(mention.head(), "poss")
                .anyMatch(owner -> gazetteer.state(mention.sentence(), owner).isEmpty())) {
            return Optional.empty();
        }
        var prevailing = gazetteer.prevailing().flatMap(reference()::capitalOf);
        return mentions.before(
                        mention.sentence(),
                        mention.head(),
                        DEFINITE_REACH,
                        candidate ->
                                candidate.placeLink().filter(this::isCapital).isPresent())
                .flatMap(Mention::placeLink)
                .filter(last -> prevailing.isEmpty() || !mention.isDemonstrative() && gazetteer.isMajor(last))
                .or(() -> prevailing);
    }

    private boolean isCapital(Entity city) {
        return reference()
                .countryOf(city)
                .filter(state -> reference().capitals(state).anyMatch(capital -> capital.equals(city)))
                .isPresent();
    }

    /// The state that an adjective or name before a noun belongs to: "Iraqi soil", "US troops".
    public Optional<Entity> adjectiveState(Sentence sentence, Token head) {
        return sentence.children(head).stream()
                .filter(child -> child.index() < head.index()
                        && List.of("nmod", "compound", "amod", "poss").contains(child.label()))
                .flatMap(child -> gazetteer.state(sentence, child).stream())
                .findFirst();
    }

    private Reference reference() {
        return gazetteer.reference();
    }
}
