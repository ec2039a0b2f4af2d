package org.casus.extract.story;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.extract.frame.FrameMatch;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;
import org.casus.extract.value.DateReader;
import org.casus.extract.value.TimeExpression;
import org.casus.extract.value.TimeExpression.Kind;
import org.casus.model.DateRange;

/// Which time words of a sentence belong to which event.
final class Timing {
    private final Story story;

    Timing(Story story) {
        this.story = story;
    }

    /// The time words that hang on an event: inside its noun phrase, on its verb, or, when the sentence has no
    /// other candidate, on the clause around it.
    Optional<TimeExpression> of(FrameMatch match, Kind... kinds) {
        return of(match.sentence(), match.token(), match.scope(), kinds);
    }

    Optional<TimeExpression> of(Sentence sentence, Token event, Token scope, Kind... kinds) {
        var wanted = Set.of(kinds);
        return story.times(sentence).stream()
                .filter(each -> wanted.contains(each.kind()))
                .filter(each -> distance(sentence, each, event, scope) < FAR)
                .min(Comparator.comparingInt(each -> distance(sentence, each, event, scope)));
    }

    private static final int FAR = 100;

    private int distance(Sentence sentence, TimeExpression expression, Token event, Token scope) {
        var anchor = anchor(sentence, expression);
        if (anchor.isEmpty()) {
            return FAR;
        }
        var ancestry = sentence.ancestry(anchor.get());
        int toEvent = ancestry.indexOf(event);
        if (toEvent >= 0
                && ancestry.subList(0, toEvent).stream()
                        .noneMatch(token -> token.isVerb() || isEvent(sentence, token))) {
            return 0;
        }
        var verb = ancestry.stream().filter(Token::isVerb).findFirst();
        boolean other = ancestry.stream()
                .takeWhile(each -> !each.isVerb())
                .anyMatch(each -> isEvent(sentence, each) && !each.equals(event));
        if (other) {
            return FAR;
        }
        if (verb.isEmpty()) {
            return sentence.heading() ? 5 : FAR;
        }
        if (verb.get().index() == scope.index()) {
            return 1;
        }
        boolean nounBetween =
                ancestry.stream().takeWhile(each -> !each.isVerb()).skip(1).anyMatch(Token::isNoun)
                        && !isPlainPreposition(sentence, anchor.get());
        int up = sentence.ancestry(scope).indexOf(verb.get());
        if (up < 0 || nounBetween) {
            return FAR;
        }
        boolean later = sentence.ancestry(scope).stream()
                        .takeWhile(each -> !each.equals(verb.get()))
                        .anyMatch(each -> each.label().equals("conj"))
                && expression.start() > verb.get().end();
        if (later) {
            return FAR;
        }
        boolean aftermath = Aftermath.tells(verb.get());
        boolean subordinate = sentence.ancestry(scope).stream()
                .takeWhile(each -> !each.equals(verb.get()))
                .anyMatch(each -> each.label().equals("ccomp") || each.label().equals("relcl"));
        return aftermath || subordinate ? FAR : 1 + up;
    }

    /// The days that a sentence speaks of, but for those of what was said or done about an event later and those
    /// that belong to a noun ("mayor in 1984").
    List<DateRange> told(Sentence sentence) {
        return story.times(sentence).stream()
                .filter(each -> each.kind() == Kind.POINT || each.kind() == Kind.SPAN)
                .filter(each -> each.range().from().isPresent())
                .filter(each -> tells(sentence, each))
                .map(TimeExpression::range)
                .toList();
    }

    private boolean tells(Sentence sentence, TimeExpression expression) {
        var above = anchor(sentence, expression).stream()
                .flatMap(token -> sentence.ancestry(token).stream().skip(1))
                .filter(token -> !token.pos().equals("IN"))
                .findFirst();
        return above.filter(token -> token.isVerb() && !Aftermath.tells(token) || isEvent(sentence, token))
                .isPresent();
    }

    private boolean isEvent(Sentence sentence, Token token) {
        return story.matches(sentence).stream().anyMatch(match -> match.token().equals(token));
    }

    private static boolean isPlainPreposition(Sentence sentence, Token anchor) {
        return sentence.head(anchor)
                .filter(head -> head.pos().equals("IN"))
                .flatMap(sentence::head)
                .filter(Token::isVerb)
                .isPresent();
    }

    /// The topmost token of the expression.
    private static Optional<Token> anchor(Sentence sentence, TimeExpression expression) {
        return sentence.tokens().stream()
                .filter(token -> token.start() >= expression.start() && token.end() <= expression.end())
                .min(Comparator.comparingInt(token -> sentence.ancestry(token).size()));
    }

    /// The day or days of an event. "A month earlier" counts from `anchor`, "that day" from the day named before in
    /// the sentence, else from `anchor`.
    Optional<DateRange> date(FrameMatch match, Optional<DateRange> anchor) {
        return of(match, Kind.POINT, Kind.SAME, Kind.EARLIER, Kind.LATER, Kind.SPAN)
                .flatMap(each -> resolved(
                        each,
                        each.kind() == Kind.SAME
                                ? before(match.sentence(), each).or(() -> anchor)
                                : anchor));
    }

    private Optional<DateRange> before(Sentence sentence, TimeExpression expression) {
        return story.times(sentence).stream()
                .filter(each -> each.kind() == Kind.POINT && each.end() <= expression.start())
                .map(TimeExpression::range)
                .filter(DateRange::isResolved)
                .reduce((one, other) -> other);
    }

    static Optional<DateRange> resolved(TimeExpression expression, Optional<DateRange> anchor) {
        return switch (expression.kind()) {
            case POINT, SPAN -> Optional.of(expression.range());
            case SAME ->
                anchor.map(range -> new DateRange(
                        range.from(),
                        range.to(),
                        Optional.empty(),
                        expression.range().text()));
            case EARLIER, LATER -> Optional.of(counted(expression, anchor));
            case DEADLINE, AFTER -> Optional.empty();
        };
    }

    /// So long before or after an event; the words alone when its day is not known.
    private static DateRange counted(TimeExpression expression, Optional<DateRange> anchor) {
        int sign = expression.kind() == Kind.EARLIER ? -1 : 1;
        var text = expression.range().text().orElse("");
        var day = anchor.flatMap(DateRange::from);
        return expression
                .period()
                .flatMap(period ->
                        day.map(date -> DateReader.around(date.plus(period.multipliedBy(sign)), period, text)))
                .orElse(expression.range());
    }

    /// Two ranges exclude one another when both are resolved and lie more than a day apart.
    static boolean conflict(Optional<DateRange> one, Optional<DateRange> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        var left = one.get();
        var right = other.get();
        return before(left.to(), right.from()) || before(right.to(), left.from());
    }

    private static boolean before(Optional<LocalDate> end, Optional<LocalDate> start) {
        return end.isPresent() && start.isPresent() && end.get().plusDays(1).isBefore(start.get());
    }

    /// The tighter of two ranges of one event, when they overlap.
    static Optional<DateRange> tighter(Optional<DateRange> one, Optional<DateRange> other) {
        if (one.isEmpty() || !one.get().isResolved()) {
            return other.isPresent() ? other : one;
        }
        if (other.isEmpty() || !other.get().isResolved() || conflict(one, other)) {
            return one;
        }
        return days(other.get()) < days(one.get()) ? other : one;
    }

    private static long days(DateRange range) {
        return range.from().isPresent() && range.to().isPresent()
                ? range.to().get().toEpochDay() - range.from().get().toEpochDay()
                : Long.MAX_VALUE;
    }

    List<TimeExpression> all(Sentence sentence) {
        return story.times(sentence);
    }
}
