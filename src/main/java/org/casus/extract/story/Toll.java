package org.casus.extract.story;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.extract.entity.Mention;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;

/// The numbers of victims of one attack. What is told of them is the same victims again, a part of them, their sum,
/// another number for them, or other victims.
final class Toll {
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

    private final List<Harm> harms;

    Toll(AttackDraft attack) {
        this.harms = attack.harms;
    }

    static boolean isGeneric(Mention mention) {
        return GENERIC.contains(mention.head().lemma()) || mention.head().isNumber();
    }

    /// Adds a number, or joins it to the one that speaks of the same victims.
    void add(Harm harm) {
        var known = ofType(harm);
        if (known.isEmpty()) {
            harms.add(harm);
        } else if (harm.isNone() || known.stream().allMatch(Harm::isNone)) {
            none(harm, known);
        } else if (isSum(harm, known)) {
            gather(harm, known);
        } else {
            known.stream()
                    .filter(each -> isSame(each, harm) || isMember(each, harm))
                    .findFirst()
                    .ifPresentOrElse(each -> same(each, harm), () -> harms.add(harm));
        }
    }

    /// A number takes the place of "several people"; all else joins what was told first.
    private void same(Harm each, Harm harm) {
        if (each.isUnnumbered() && !harm.isUnnumbered() && !isMember(each, harm)) {
            harm.join(each);
            harm.parts.addAll(each.parts);
            harm.alternatives.addAll(each.alternatives);
            harms.set(harms.indexOf(each), harm);
        } else {
            join(each, harm);
        }
    }

    private List<Harm> ofType(Harm harm) {
        return harms.stream().filter(each -> each.type == harm.type).toList();
    }

    /// "Nobody was hurt" beside those who were: another's word, or nothing new.
    private void none(Harm harm, List<Harm> known) {
        var first = known.getFirst();
        if (harm.isNone() && first.isNone()) {
            first.join(harm);
        } else if (first.isNone()) {
            harm.alternatives.add(first);
            harms.set(harms.indexOf(first), harm);
        } else {
            first.alternatives.add(harm);
        }
    }

    /// "In all, five people died", after three soldiers and two farmers were told of; or five people, one of whom was
    /// told of before.
    private static boolean isSum(Harm harm, List<Harm> known) {
        if (!isGeneric(harm.victims) || harm.value().isEmpty() || isMore(harm.victims)) {
            return false;
        }
        boolean later = known.stream().noneMatch(each -> sentence(each).equals(sentence(harm)));
        int sum = known.stream().mapToInt(each -> each.value().orElse(0)).sum();
        boolean onlyParts = known.stream().noneMatch(each -> isGeneric(each.victims) || isOtherSource(each, harm));
        int value = harm.value().getAsInt();
        return later && (value == sum && known.size() > 1 || onlyParts && value > sum);
    }

    private void gather(Harm total, List<Harm> known) {
        int at = harms.indexOf(known.getFirst());
        harms.removeAll(known);
        total.parts.addAll(known);
        harms.add(at, total);
    }

    private static void join(Harm each, Harm harm) {
        if (harm.isUnnumbered() && !each.isUnnumbered() || isSameCount(each, harm)) {
            each.join(harm);
            harm.parts.stream().filter(part -> isNew(part, each)).forEach(each.parts::add);
        } else if (isPart(each, harm) || isMember(each, harm)) {
            each.parts.stream()
                    .filter(part -> isSame(part, harm) && isSameCount(part, harm))
                    .findFirst()
                    .ifPresentOrElse(part -> part.join(harm), () -> each.parts.add(harm));
        } else {
            each.alternatives.stream()
                    .filter(other -> isSameCount(other, harm))
                    .findFirst()
                    .ifPresentOrElse(other -> other.join(harm), () -> each.alternatives.add(harm));
        }
    }

    private static boolean isNew(Harm part, Harm whole) {
        return whole.parts.stream().noneMatch(each -> isSame(each, part));
    }

    /// Whether two numbers speak of the same victims, whatever the numbers.
    private static boolean isSame(Harm one, Harm other) {
        if (one.victims.equals(other.victims)) {
            return true;
        }
        if (isMore(other.victims) && !isSameCount(one, other)) {
            return false;
        }
        if (sentence(one).equals(sentence(other))) {
            return isNamed(one) && isNamed(other) && shareName(one.victims, other.victims)
                    || isOtherSource(one, other) && isGeneric(one.victims) && isGeneric(other.victims);
        }
        if (isRebel(one.victims) != isRebel(other.victims)) {
            return false;
        }
        if (isNamed(one) && isNamed(other)) {
            return shareName(one.victims, other.victims);
        }
        if (isSingle(one) && isSingle(other)) {
            return isSameSingle(one, other);
        }
        boolean sameGroup = one.victims.victims().equals(other.victims.victims()) && isSameCount(one, other);
        return isSameNoun(one.victims, other.victims)
                || isGeneric(one.victims)
                || isGeneric(other.victims)
                || sameGroup;
    }

    /// "One of the policemen", "two of them".
    private static boolean isSome(Mention mention) {
        return mention.head().isNumber()
                && mention.sentence()
                        .children(mention.head(), "prep")
                        .anyMatch(of -> of.lower().equals("of"));
    }

    /// "Six Mexican nationals" and "eight Mexicans" are told of the same people.
    private static boolean isSameNoun(Mention one, Mention other) {
        return one.head().lemma().equals(other.head().lemma()) || isInside(one, other) || isInside(other, one);
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
        boolean titled = titles(one.victims).contains(other.victims.head().lemma());
        boolean sameGroup = one.victims.victims().equals(other.victims.victims());
        return sameNoun || titled || definite && (isNamed(one) || sameGroup) && !isAlso(other);
    }

    /// One of several told of before: "Four people died. Maria Gomez, 42, was killed on her way to work."
    private static boolean isMember(Harm one, Harm other) {
        return isSingle(other)
                && (!one.isUnnumbered() || isNamed(other))
                && isGeneric(one.victims)
                && one.value().orElse(0) > 1
                && !sentence(one).equals(sentence(other))
                && !isMore(other.victims)
                && !isAlso(other);
    }

    private static boolean isPart(Harm whole, Harm part) {
        if (isSome(part.victims)) {
            return part.value().orElse(0) < whole.value().orElse(0);
        }
        int told = whole.parts.stream()
                .filter(each -> !isSame(each, part))
                .mapToInt(each -> each.value().orElse(0))
                .sum();
        return !isGeneric(part.victims)
                && isGeneric(whole.victims)
                && part.value().orElse(0) < whole.value().orElse(0)
                && told + part.value().orElse(0) <= most(whole);
    }

    private static int most(Harm whole) {
        return whole.count.best().isEmpty() && whole.count.high().isEmpty()
                ? Integer.MAX_VALUE
                : whole.count.high().orElse(whole.value().orElse(0));
    }

    private static boolean isSameCount(Harm one, Harm other) {
        return one.value().isPresent() && one.value().equals(other.value());
    }

    private static boolean isSingle(Harm harm) {
        return harm.count.best().isPresent() && harm.count.best().getAsInt() == 1;
    }

    private static boolean isNamed(Harm harm) {
        return !names(harm.victims).isEmpty();
    }

    private static boolean isRebel(Mention mention) {
        return Side.of(mention) == Side.REBELS;
    }

    private static Sentence sentence(Harm harm) {
        return harm.supports.getFirst().sentence();
    }

    private static boolean isOtherSource(Harm one, Harm other) {
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
    private static boolean isAlso(Harm harm) {
        return sentence(harm).tokens().stream()
                .anyMatch(token -> Set.of("also", "too").contains(token.lower()));
    }

    /// The words of a person's name, of this phrase or of one in apposition to it.
    private static Set<String> names(Mention mention) {
        var sentence = mention.sentence();
        var names = new HashSet<String>();
        name(sentence, mention.head(), names);
        sentence.children(mention.head(), "appos").forEach(token -> name(sentence, token, names));
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

    private static boolean shareName(Mention one, Mention other) {
        var left = names(one);
        var right = names(other);
        var shared = left.stream().filter(right::contains).collect(Collectors.toSet());
        boolean heads =
                left.contains(other.head().lower()) || right.contains(one.head().lower());
        return heads && !shared.isEmpty();
    }

    /// Nouns before a name or in apposition to it: "Judge Carlos Ruiz, a senator".
    private static Set<String> titles(Mention mention) {
        var sentence = mention.sentence();
        return sentence.children(mention.head(), "compound", "nmod", "appos")
                .filter(token -> !token.entity().equals("PERSON"))
                .map(token -> token.lemma().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
