package org.casus.extract.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;
import org.casus.model.Count;
import org.casus.model.Modifier;

/// Reads how many a noun phrase speaks of, with words that make the number a bound or an estimate.
public final class NumberReader {
    /// "several" and the like: at least two, and no best number.
    private static final Set<String> VAGUE = Set.of(
            "several",
            "few",
            "some",
            "many",
            "numerous",
            "number",
            "group",
            "various",
            "scores",
            "countless",
            "multiple");

    /// Nouns before "of" that say no more than that there were several.
    private static final Set<String> SEVERAL = Set.of("number", "handful", "couple", "pair", "series", "lot");

    /// Nouns before "of" whose number is that of what they count: "a total of 15 people".
    private static final Set<String> SUM = Set.of("total", "toll");

    /// Between the two numbers of a range.
    private static final Set<String> RANGE = Set.of("to", "or", "-", "–");

    private static final Set<String> ONE = Set.of("a", "an", "one", "another");

    /// How many the phrase around this head speaks of; empty if it does not say. A singular noun with an article is
    /// one.
    public Optional<Count> count(Sentence sentence, Token head) {
        var number = numberToken(sentence, head);
        if (number.isPresent()) {
            return number.flatMap(token -> fromNumber(sentence, token));
        }
        if (SUM.contains(head.lemma())) {
            return ofObject(sentence, head).flatMap(object -> count(sentence, object));
        }
        return plural(sentence, head).or(() -> vague(sentence, head)).or(() -> single(sentence, head));
    }

    private static Optional<Token> ofObject(Sentence sentence, Token head) {
        return sentence.children(head, "prep")
                .filter(of -> of.lower().equals("of"))
                .flatMap(of -> sentence.children(of, "pobj"))
                .findFirst();
    }

    private Optional<Token> numberToken(Sentence sentence, Token head) {
        if (head.isNumber()) {
            return isDateLike(sentence, head) ? Optional.empty() : Optional.of(head);
        }
        return sentence.children(head).stream()
                .filter(child -> child.index() < head.index())
                .filter(child -> child.isNumber() || NumberWords.isScale(child.lower()))
                .filter(child -> !isDateLike(sentence, child))
                .filter(child -> isQuantity(sentence, child, head))
                .findFirst();
    }

    /// Not an age ("20-year-old"), not a time, not a share.
    private static boolean isQuantity(Sentence sentence, Token number, Token head) {
        return sentence.next(number)
                        .filter(next -> next.form().equals("%") || next.lower().equals("percent"))
                        .isEmpty()
                && number.index() < head.index();
    }

    private static boolean isDateLike(Sentence sentence, Token number) {
        return number.entity().equals("DATE")
                && number.form().matches("(19|20)\\d\\d")
                && sentence.head(number)
                        .filter(head -> head.lower().matches("in|since|until|by|of|from"))
                        .isPresent();
    }

    private Optional<Count> fromNumber(Sentence sentence, Token number) {
        int from = firstNumber(sentence, number.index());
        int to = behindAnd(sentence, from, lastNumber(sentence, number.index()));
        var range = range(sentence, from, to).or(() -> rangeBefore(sentence, from));
        if (range.isPresent()) {
            return range;
        }
        var value = NumberWords.parse(words(sentence, from, to));
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(severalScales(sentence, from, to)
                .or(() -> orMore(sentence, from, to, value.getAsInt()))
                .orElseGet(() -> qualified(sentence, beforeArticle(sentence, from), to, value.getAsInt())));
    }

    /// "several hundred", "a few dozen": at least twice as many.
    private static Optional<Count> severalScales(Sentence sentence, int from, int to) {
        boolean several = from > 0
                && from == to
                && NumberWords.isScale(sentence.token(from).lower())
                && Set.of("several", "few", "many")
                        .contains(sentence.token(from - 1).lower());
        return several
                ? NumberWords.atLeast(sentence.token(from).lower() + "s").stream()
                        .mapToObj(least -> bounded(least, Modifier.AT_LEAST, sentence.text(from - 1, to)))
                        .findFirst()
                : Optional.empty();
    }

    /// "four or more people", "30 or so".
    private static Optional<Count> orMore(Sentence sentence, int from, int to, int value) {
        if (to + 2 >= sentence.tokens().size()
                || !sentence.token(to + 1).lower().equals("or")) {
            return Optional.empty();
        }
        var told = sentence.text(from, to + 2);
        return switch (sentence.token(to + 2).lower()) {
            case "more" -> Optional.of(bounded(value, Modifier.AT_LEAST, told));
            case "less", "fewer" -> Optional.of(bounded(value, Modifier.AT_MOST, told));
            case "so" -> Optional.of(bounded(value, Modifier.ABOUT, told));
            default -> Optional.empty();
        };
    }

    /// "10-15 people", "30 to 40 men": the second number is the one on the noun. "From 15 to 22" is no range.
    private Optional<Count> rangeBefore(Sentence sentence, int from) {
        if (from < 2 || !RANGE.contains(sentence.token(from - 1).lower())) {
            return Optional.empty();
        }
        int first = firstNumber(sentence, from - 2);
        boolean change = first > 0 && sentence.token(first - 1).lower().equals("from");
        return change || !NumberWords.isNumber(sentence.token(from - 2).lower())
                ? Optional.empty()
                : range(sentence, first, from - 2);
    }

    private static int firstNumber(Sentence sentence, int to) {
        int first = to;
        while (first > 0 && NumberWords.isNumber(sentence.token(first - 1).lower())) {
            first--;
        }
        return first;
    }

    private static int lastNumber(Sentence sentence, int from) {
        int last = from;
        while (last + 1 < sentence.tokens().size()
                && NumberWords.isNumber(sentence.token(last + 1).lower())) {
            last++;
        }
        return last;
    }

    /// "two hundred | and fifty", but "between two hundred | and three hundred".
    private static int behindAnd(Sentence sentence, int from, int to) {
        boolean between = from > 0 && sentence.token(from - 1).lower().equals("between");
        boolean and = to + 2 < sentence.tokens().size()
                && NumberWords.isScale(sentence.token(to).lower())
                && sentence.token(to + 1).lower().equals("and")
                && Character.isLetter(sentence.token(to + 2).form().charAt(0))
                && NumberWords.isNumber(sentence.token(to + 2).lower());
        return and && !between ? to + 2 : to;
    }

    /// "between 10 and 20", "10 to 15".
    private Optional<Count> range(Sentence sentence, int from, int to) {
        if (to + 2 < sentence.tokens().size()) {
            var link = sentence.token(to + 1).lower();
            boolean between = from > 0 && sentence.token(from - 1).lower().equals("between") && link.equals("and");
            if (between || RANGE.contains(link)) {
                var low = NumberWords.parse(words(sentence, from, to));
                int last = lastNumber(sentence, to + 2);
                var high = NumberWords.parse(words(sentence, to + 2, last));
                if (low.isPresent() && high.isPresent() && low.getAsInt() < high.getAsInt()) {
                    return Optional.of(new Count(
                            low, OptionalInt.empty(), high, Optional.empty(), Optional.of(sentence.text(from, last))));
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> words(Sentence sentence, int from, int to) {
        var words = new ArrayList<String>();
        for (int i = from; i <= to; i++) {
            words.add(sentence.token(i).lower());
        }
        return words;
    }

    /// "More than | a hundred".
    private static int beforeArticle(Sentence sentence, int from) {
        boolean article = from > 0
                && NumberWords.isScale(sentence.token(from).lower())
                && sentence.token(from - 1).lower().equals("a");
        return article ? from - 1 : from;
    }

    private static Count qualified(Sentence sentence, int from, int to, int value) {
        return Qualifier.before(sentence, from)
                .map(each -> bounded(value, each.modifier(), sentence.text(from - each.length(), to)))
                .orElseGet(() -> Count.exactly(value));
    }

    /// A number under a qualifier. "more than 10" has low 11, "at least 10" low 10, and neither has a best number.
    public static Count bounded(int value, Modifier modifier, String text) {
        var none = OptionalInt.empty();
        var told = Optional.of(text);
        var kind = Optional.of(modifier);
        return switch (modifier) {
            case ABOUT, NEARLY -> new Count(none, OptionalInt.of(value), none, kind, told);
            case AT_LEAST -> new Count(OptionalInt.of(value), none, none, kind, told);
            case MORE_THAN -> new Count(OptionalInt.of(value + 1), none, none, kind, told);
            case AT_MOST -> new Count(none, none, OptionalInt.of(value), kind, told);
            case LESS_THAN -> new Count(none, none, OptionalInt.of(Math.max(0, value - 1)), kind, told);
        };
    }

    /// A plural without a number, or with a word such as "several": at least two.
    public static final Count UNNUMBERED = new Count(
            OptionalInt.of(2),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.of(Modifier.AT_LEAST),
            Optional.empty());

    /// Whether a count tells no more than that there were several.
    public static boolean isUnnumbered(Count count) {
        return count.low().equals(UNNUMBERED.low())
                && count.best().isEmpty()
                && count.high().isEmpty()
                && count.text()
                        .map(text -> text.toLowerCase(Locale.ROOT))
                        .filter(text -> !VAGUE.contains(text) && !SEVERAL.contains(text))
                        .isEmpty();
    }

    /// "dozens of people", "hundreds".
    private Optional<Count> plural(Sentence sentence, Token head) {
        return sentence.head(head)
                .filter(prep -> prep.lower().equals("of"))
                .flatMap(sentence::head)
                .or(() -> Optional.of(head))
                .flatMap(word -> {
                    var least = NumberWords.atLeast(word.lower());
                    return least.isEmpty()
                            ? Optional.empty()
                            : Optional.of(bounded(least.getAsInt(), Modifier.AT_LEAST, word.form()));
                });
    }

    private Optional<Count> vague(Sentence sentence, Token head) {
        if (SEVERAL.contains(head.lemma()) && ofObject(sentence, head).isPresent()) {
            return Optional.of(bounded(2, Modifier.AT_LEAST, head.form()));
        }
        return sentence.children(head).stream()
                .filter(child -> child.index() < head.index() && VAGUE.contains(child.lower()))
                .filter(child -> !head.pos().equals("NN"))
                .findFirst()
                .map(word -> bounded(2, Modifier.AT_LEAST, word.form()));
    }

    private Optional<Count> single(Sentence sentence, Token head) {
        boolean singular = (head.pos().equals("NN") || head.pos().equals("NNP"))
                && !head.lemma().equals("majority");
        boolean one = sentence.children(head, "det", "nmod").anyMatch(child -> ONE.contains(child.lower()));
        return singular && one ? Optional.of(Count.exactly(1)) : Optional.empty();
    }
}
