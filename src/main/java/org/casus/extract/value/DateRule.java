package org.casus.extract.value;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Words that speak of time, and what they say.
record DateRule(Pattern pattern, Function<FoundTime, Optional<TimeExpression>> reading) {
    static final String NUMBER = "(?<number>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen"
            + "|twenty|thirty|(?:a )?few|a couple of|several|some|\\d{1,3})";
    static final String UNIT = "(?<unit>minute|hour|day|week|month|year)s?";
    static final String PART = "(?<part>morning|afternoon|evening|night|dawn|noon|midnight)";
    static final String YEAR = "(?<year>(?:19|20)\\d\\d)";

    /// A space of the words stands for any white space: a line may end there.
    static DateRule of(String words, Function<FoundTime, Optional<TimeExpression>> reading) {
        var pattern = "(?<![\\w-])(?:" + words.replace(" ", "\\s+") + ")(?![\\w-])";
        return new DateRule(Pattern.compile(pattern, CASE_INSENSITIVE), reading);
    }
}
