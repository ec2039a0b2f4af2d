package org.casus.extract.story;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.extract.entity.Mention;
import org.casus.extract.syntax.Clauses;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;
import org.casus.model.VictimGroup;

/// Whether two numbers speak of the same people, or one of some of the other's.
final class SameVictims {
    private static final Set<String> GENERIC = Set.of(
            "person",
            "people",
            "other",
            "victim",
            "dead",
            "wounded",
            "injured",
            "casualty",
            "death",
            "fatality",
            "injury",
            "body",
            "life",
            "one",
            "no-one",
            "nobody",
            "none",
            "individual",
            "human",
            "soul",
            "total",
            "number",
            "dozen",
            "dozens",
            "score",
            "scores",
            "hundred",
            "hundreds",
            "thousand",
            "thousands");

    private static final Set<String> MORE =
            Set.of("other", "others", "another", "more", "additional", "further", "second", "third");

    private SameVictims() {}

    /// Whether two numbers speak of the same victims, whatever the numbers.
    static boolean isSame(Harm one, Harm other) {
        if (one.victims.equals(other.victims)) {
            return true;
        }
        if (isMore(other.victims) && !isSameCount(one, other)) {
            return one.isUnnumbered() && isSameNoun(one.victims, other.victims);
        }
        boolean named = isNamed(one) && isNamed(other);
        if (sentence(one).equals(sentence(other))) {
            return named && shareName(one.victims, other.victims)
                    || isSingle(one) && isSingle(other) && isApposed(one.victims, other.victims)
                    || isOtherSource(one, other) && isGeneric(one.victims) && isGeneric(other.victims);
        }
        if (isRebel(one.victims) != isRebel(other.victims)) {
            return false;
        }
        if (named) {
            return shareName(one.victims, other.victims);
        }
        if (isSingle(one) && isSingle(other)) {
            return isSameSingle(one, other);
        }
        boolean sameGroup = one.victims.victims().equals(other.victims.victims()) || other.victims.isDefinite();
        return isSameNoun(one.victims, other.victims)
                || isGeneric(one.victims)
                || isGeneric(other.victims)
                || sameGroup && isSameCount(one, other);
    }

    /// "Senator Ruiz, the presidential candidate".
    private static boolean isApposed(Mention one, Mention other) {
        return one.head().head() == other.head().index() && one.head().label().equals("appos")
                || other.head().head() == one.head().index()
                        && other.head().label().equals("appos");
    }

    /// "One of the policemen", "two of them".
    static boolean isSome(Mention mention) {
        return mention.head().isNumber()
                && mention.sentence()
                        .children(mention.head(), "prep")
                        .anyMatch(of -> of.lower().equals("of"));
    }

    /// "Six Mexican nationals" and "eight Mexicans" are told of the same people.
    private static boolean isSameNoun(Mention one, Mention other) {
        return noun(one).equals(noun(other)) || isInside(one, other) || isInside(other, one);
    }

    /// What they are: "bodyguard" of "two of his bodyguards".
    private static String noun(Mention mention) {
        return isSome(mention)
                ? new Clauses(mention.sentence())
                        .prepositional(mention.head(), "of").stream()
                                .findFirst()
                                .map(Token::lemma)
                                .orElse(mention.head().lemma())
                : mention.head().lemma();
    }

    private static boolean isInside(Mention noun, Mention phrase) {
        var sentence = phrase.sentence();
        return noun.isProper()
                && sentence.children(phrase.head(), "nmod", "compound", "amod")
                        .anyMatch(token -> noun.head().lower().startsWith(token.lower()));
    }

    /// "The senator" is the one person who was named before, but "a policeman" is not.
    private static boolean isSameSingle(Harm one, Harm other) {
        boolean sameNoun =
                one.victims.head().lemma().equals(other.victims.head().lemma());
        boolean definite = other.victims.isDefinite() || isGeneric(other.victims);
        boolean titled = titles(one.victims).contains(other.victims.head().lemma())
                || titles(other.victims).contains(one.victims.head().lemma());
        boolean sameGroup = one.victims.victims().equals(other.victims.victims());
        boolean nowNamed =
                isNamed(other) && one.victims.victims().equals(Optional.of(VictimGroup.ALL)) && !isAlso(other);
        return sameNoun || titled || nowNamed || definite && (isNamed(one) || sameGroup) && !isAlso(other);
    }

    /// One of several told of before: "Four people died. Maria Gomez, 42, was killed on her way to work."
    static boolean isMember(Harm one, Harm other) {
        return isSingle(other)
                && (!one.isUnnumbered() || isNamed(other))
                && (isGeneric(one.victims)
                        || titles(other.victims).contains(one.victims.head().lemma())
                        || isNamed(other) && names(one.victims).containsAll(names(other.victims)))
                && one.value().orElse(0) > 1
                && !sentence(one).equals(sentence(other))
                && !isMore(other.victims)
                && !isAlso(other);
    }

    static boolean isSameCount(Harm one, Harm other) {
        return one.value().isPresent() && one.value().equals(other.value());
    }

    static boolean isSingle(Harm harm) {
        return harm.count.best().isPresent() && harm.count.best().getAsInt() == 1;
    }

    /// One person with a name.
    static boolean isNamed(Harm harm) {
        return isSingle(harm) && !names(harm.victims).isEmpty();
    }

    private static boolean isRebel(Mention mention) {
        return Side.of(mention) == Side.REBELS;
    }

    static Sentence sentence(Harm harm) {
        return harm.supports.getFirst().sentence();
    }

    static boolean isOtherSource(Harm one, Harm other) {
        return one.by.isPresent() && other.by.isPresent() && !one.by.get().isAlike(other.by.get());
    }

    /// "Five other civilians", "two more".
    static boolean isMore(Mention mention) {
        return mention.sentence().tokens().subList(mention.from(), mention.to() + 1).stream()
                .anyMatch(token -> MORE.contains(token.lower()) && !isMoreThan(mention.sentence(), token));
    }

    private static boolean isMoreThan(Sentence sentence, Token more) {
        return sentence.next(more).filter(next -> next.lower().equals("than")).isPresent();
    }

    /// "His driver was also killed", "a nurse died, too".
    static boolean isAlso(Harm harm) {
        return sentence(harm).tokens().stream()
                .anyMatch(token -> Set.of("also", "too").contains(token.lower()));
    }

    /// The words of a person's name, of this phrase or of one in apposition to it.
    private static Set<String> names(Mention mention) {
        var sentence = mention.sentence();
        var names = new HashSet<String>();
        name(sentence, mention.head(), names);
        new Clauses(sentence)
                .resolved(sentence.children(mention.head(), "appos").toList())
                .forEach(token -> name(sentence, token, names));
        if (mention.head().label().equals("appos")) {
            sentence.head(mention.head()).ifPresent(token -> name(sentence, token, names));
        }
        return names;
    }

    private static void name(Sentence sentence, Token head, Set<String> names) {
        if (!head.entity().equals("PERSON")) {
            return;
        }
        names.add(head.lower());
        sentence.children(head, "compound")
                .filter(token -> token.entity().equals("PERSON"))
                .map(Token::lower)
                .forEach(names::add);
    }

    /// "Galan" is "Luis Carlos Galan", but "Marta Ochoa" is not "John Ochoa".
    private static boolean shareName(Mention one, Mention other) {
        var left = names(one);
        var right = names(other);
        return left.containsAll(right) || right.containsAll(left);
    }

    /// Nouns before a name or in apposition to it: "Judge Carlos Ruiz, a senator".
    private static Set<String> titles(Mention mention) {
        var sentence = mention.sentence();
        return sentence.children(mention.head(), "compound", "nmod", "appos")
                .filter(token -> !token.entity().equals("PERSON"))
                .map(token -> token.lemma().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /// Whether the words do not tell what kind of people they are: "ten people", "ten", but not "two of the guards".
    static boolean isGeneric(Mention mention) {
        return GENERIC.contains(mention.head().lemma()) || mention.head().isNumber() && !isSome(mention);
    }
}
