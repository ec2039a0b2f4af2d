package org.casus.llm;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.extract.value.DateReader;
import org.casus.extract.value.TimeExpression;
import org.casus.model.Evidence;

/// What some passages tell: words, numbers, times.
///
/// @param published the day from which "yesterday" is counted
record Telling(List<Evidence> passages, Optional<LocalDate> published) {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Zs}]+");
    private static final Pattern ARTICLE = Pattern.compile("(?:an?|one|another) ", Pattern.CASE_INSENSITIVE);

    /// The same with more passages.
    Telling and(List<Evidence> more) {
        return new Telling(Stream.concat(passages.stream(), more.stream()).toList(), published);
    }

    /// Whether these words stand in one of the passages, letter by letter; only the very first letter may be a
    /// capital or none, as a sentence may begin with it.
    boolean words(String words) {
        return stands(pattern(words));
    }

    private static String pattern(String words) {
        var plain = plain(words);
        int first = plain.isEmpty() ? 0 : plain.offsetByCodePoints(0, 1);
        return "(?iu:%s)%s".formatted(Pattern.quote(plain.substring(0, first)), Pattern.quote(plain.substring(first)));
    }

    private boolean stands(String pattern) {
        var whole = Pattern.compile("(?<![\\p{L}\\p{N}])%s(?![\\p{L}\\p{N}])".formatted(pattern));
        return texts().anyMatch(text -> whole.matcher(text).find());
    }

    boolean number(int number) {
        return texts().anyMatch(text -> NumbersTold.in(text).contains(number));
    }

    /// Whether one of something is told: "a girl", "another soldier".
    boolean one(String thing) {
        var bare = ARTICLE.matcher(plain(thing));
        var noun = bare.lookingAt() ? plain(thing).substring(bare.end()) : plain(thing);
        return stands("(?iu:an?|one|another)(?: (?!of )[\\p{L}-]+){0,2} " + Pattern.quote(noun));
    }

    boolean day(LocalDate day) {
        return time(time -> Stream.of(time.range().from(), time.range().to(), time.deadline())
                .anyMatch(Optional.of(day)::equals));
    }

    boolean period(Period period) {
        return time(time -> time.period().equals(Optional.of(period)));
    }

    boolean distance(Duration distance) {
        return time(time -> time.distance().equals(Optional.of(distance)));
    }

    private boolean time(Predicate<TimeExpression> fits) {
        var reader = new DateReader(published);
        return texts().flatMap(text -> reader.read(text).stream()).anyMatch(fits);
    }

    private Stream<String> texts() {
        return passages.stream().map(passage -> plain(passage.text()));
    }

    private static String plain(String text) {
        return Arrays.stream(SPACE.split(text)).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }
}
