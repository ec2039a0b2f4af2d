package org.casus.extract.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.extract.entity.Mention;
import org.casus.extract.frame.FrameMatch;
import org.casus.extract.story.Victims.Told;
import org.casus.extract.syntax.Clauses;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;
import org.casus.extract.value.NumberReader;
import org.casus.model.Count;

/// Who is said to be among those harmed: "ten people, including two children", "four of them soldiers", "among them a
/// nurse", "ten people: six civilians and four soldiers".
final class Breakdown {
    private static final Map<String, String> CLOSES =
            Map.of("(", ")", "[", "]", "--", "--", "-", "-", "–", "–", "—", "—", ":", ".");

    private static final Set<String> THEM = Set.of("them", "whom");

    /// Longer lists of names are too often read with one left out.
    private static final int FEW = 3;

    private final Story story;
    private final Victims victims;

    Breakdown(Story story, Victims victims) {
        this.story = story;
        this.victims = victims;
    }

    /// A number of people with its parts. "The leaders A and B" are two.
    Told told(Mention whole, Count count, FrameMatch match) {
        var parts = of(whole, count, match);
        long names = parts.stream()
                .filter(part -> part.who().head().entity().equals("PERSON"))
                .count();
        boolean named = count.equals(NumberReader.UNNUMBERED) && names > 1 && names <= FEW && names == parts.size();
        return new Told(whole, named ? Count.exactly((int) names) : count, parts);
    }

    /// "Three civilians, two women and a man, died", read as if they were six.
    static List<Told> gathered(List<Told> told) {
        if (told.size() < 3) {
            return told;
        }
        var parts = told.subList(1, told.size());
        int sum = parts.stream().mapToInt(part -> part.count().best().orElse(0)).sum();
        var whole = told.getFirst();
        return whole.count().best().isPresent() && whole.count().best().getAsInt() == sum
                ? List.of(new Told(whole.who(), whole.count(), parts))
                : told;
    }

    /// The parts of a number of people in the sentence that tells of them.
    private List<Told> of(Mention whole, Count count, FrameMatch match) {
        int most = most(count);
        if (most < 2 || !whole.sentence().equals(match.sentence())) {
            return List.of();
        }
        var parts = new ArrayList<Told>();
        Stream.of(ofThem(whole), included(whole), apposed(whole))
                .flatMap(List::stream)
                .filter(part -> !part.who().head().equals(whole.head()))
                .filter(part -> parts.stream()
                        .noneMatch(each -> each.who().head().equals(part.who().head())))
                .filter(part -> most(part.count()) < most)
                .forEach(parts::add);
        return parts;
    }

    private static int most(Count count) {
        return count.high().orElse(count.best().orElse(count.low().orElse(0)));
    }

    /// "Four of them soldiers", "two of whom died".
    private List<Told> ofThem(Mention whole) {
        var sentence = whole.sentence();
        var found = new ArrayList<Told>();
        for (var of : sentence.tokens()) {
            boolean them = of.lower().equals("of")
                    && sentence.next(of)
                            .filter(next -> THEM.contains(next.lower()))
                            .isPresent();
            if (them && of.index() > whole.head().index() && isNearest(whole, of)) {
                sentence.previous(of)
                        .filter(Token::isNumber)
                        .flatMap(number -> story.mention(sentence, number).count())
                        .flatMap(count -> behind(sentence, of.index() + 2).map(who -> new Told(who, count)))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /// The noun behind "of them".
    private Optional<Mention> behind(Sentence sentence, int from) {
        return sentence.tokens().stream()
                .skip(from)
                .takeWhile(token -> !token.label().equals("punct") && !token.isNumber() && !isFullVerb(token))
                .filter(Token::isNoun)
                .map(token -> story.mention(sentence, token))
                .filter(victims::isPeople)
                .findFirst();
    }

    private static boolean isFullVerb(Token token) {
        return token.isVerb() && !token.lemma().equals("be");
    }

    /// "Including two children", "among them a nurse".
    private List<Told> included(Mention whole) {
        var sentence = whole.sentence();
        var clauses = new Clauses(sentence);
        return sentence.tokens().stream()
                .filter(token -> token.index() > whole.head().index() && isNearest(whole, token))
                .flatMap(token -> switch (token.lower()) {
                    case "including" ->
                        clauses
                                .resolved(
                                        sentence.children(token, "pobj", "dobj").toList())
                                .stream();
                    case "among" -> amongThem(sentence, token).stream();
                    default -> Stream.<Token>empty();
                })
                .map(token -> story.mention(sentence, token))
                .filter(victims::isPeople)
                .flatMap(who -> victims.count(who).map(count -> new Told(who, count)).stream())
                .toList();
    }

    private static List<Token> amongThem(Sentence sentence, Token among) {
        boolean them =
                sentence.next(among).filter(next -> THEM.contains(next.lower())).isPresent();
        return them
                ? new Clauses(sentence)
                        .resolved(sentence.tokens().stream()
                                .skip(among.index() + 2L)
                                .takeWhile(token -> token.isNoun()
                                        || token.isNumber()
                                        || token.pos().matches("DT|JJ.*|PRP\\$|RB|HYPH"))
                                .filter(token ->
                                        token.isNoun() && !token.label().equals("compound"))
                                .limit(1)
                                .toList())
                : List.of();
    }

    /// "Ten people: six civilians and four soldiers", "six priests (five Spaniards) and two women".
    private List<Told> apposed(Mention whole) {
        var all = allApposed(whole);
        if (isAll(whole, all)) {
            return all;
        }
        int close = close(whole.sentence(), all);
        return all.stream().filter(part -> part.who().head().index() < close).toList();
    }

    /// "Six priests, a woman and her daughter": what the parser takes for an apposition and is a list.
    List<Told> others(Mention whole) {
        var all = allApposed(whole);
        if (all.isEmpty()
                || isAll(whole, all)
                || whole.count().filter(Count::isPlain).isEmpty()) {
            return List.of();
        }
        var sentence = whole.sentence();
        boolean list = all.stream()
                .anyMatch(part -> sentence.previous(sentence.token(part.who().from()))
                        .filter(and -> and.lower().equals("and"))
                        .isPresent());
        int close = close(sentence, all);
        return list
                ? all.stream().filter(part -> part.who().head().index() > close).toList()
                : List.of();
    }

    /// Names, or numbers that make the whole together.
    private static boolean isAll(Mention whole, List<Told> parts) {
        boolean names =
                parts.stream().allMatch(part -> part.who().head().entity().equals("PERSON"));
        int sum = parts.stream().mapToInt(part -> part.count().best().orElse(0)).sum();
        return names
                || whole.count()
                        .filter(count -> count.best().equals(OptionalInt.of(sum)))
                        .isPresent();
    }

    /// Where the bracket or dash closes that opens before the first part; -1 if there is none.
    private static int close(Sentence sentence, List<Told> parts) {
        var open = parts.stream()
                .findFirst()
                .flatMap(part -> sentence.previous(sentence.token(part.who().from())))
                .filter(token -> CLOSES.containsKey(token.form()));
        return open.map(from -> sentence.tokens().stream()
                        .filter(token ->
                                token.index() > from.index() + 1 && token.form().equals(CLOSES.get(from.form())))
                        .mapToInt(Token::index)
                        .findFirst()
                        .orElse(sentence.tokens().size()))
                .orElse(-1);
    }

    private List<Told> allApposed(Mention whole) {
        var sentence = whole.sentence();
        var apposed = new Clauses(sentence)
                .resolved(sentence.children(whole.head(), "appos").toList());
        return apposed.stream()
                .filter(token -> sentence.next(token)
                        .filter(next -> next.lower().equals("of"))
                        .isEmpty())
                .map(token -> story.mention(sentence, token))
                .filter(who -> !who.head().isNumber() && victims.isPeople(who))
                .filter(who -> who.count().isPresent() || who.head().entity().equals("PERSON"))
                .flatMap(who -> victims.count(who).map(count -> new Told(who, count)).stream())
                .toList();
    }

    /// Whether no other number of people stands between these and a word behind them.
    private boolean isNearest(Mention whole, Token token) {
        return story.mentions().of(whole.sentence()).stream()
                .filter(each -> each.head().index() > whole.head().index()
                        && each.head().index() < token.index())
                .filter(each -> each.count().isPresent() && !isBeforeOf(each))
                .noneMatch(victims::isPeople);
    }

    private static boolean isBeforeOf(Mention number) {
        return number.head().isNumber()
                && number.sentence()
                        .next(number.head())
                        .filter(next -> next.lower().equals("of"))
                        .isPresent();
    }
}
