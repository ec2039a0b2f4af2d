package org.casus.llm;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.casus.extract.value.NumberWords;

/// The numbers that a passage tells, in digits or words: "2,500", "two hundred and fifty", "1.3 million",
/// "dozens".
final class NumbersTold {
    private static final Pattern TOKEN =
            Pattern.compile("\\d+(?:,\\d{3})*(?:\\.\\d+)?|\\p{L}+(?:-\\p{L}+)*|[^\\s\\p{L}\\d]");

    private final List<String> tokens;
    private final Set<Integer> numbers = new LinkedHashSet<>();

    private NumbersTold(String passage) {
        tokens = TOKEN.matcher(passage.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> match.group())
                .toList();
    }

    static Set<Integer> in(String passage) {
        var told = new NumbersTold(passage);
        int at = 0;
        while (at < told.tokens.size()) {
            at = told.read(at);
        }
        return told.numbers;
    }

    /// Notes the number that begins here, if one does, and gives the place behind it.
    private int read(int from) {
        var words = new ArrayList<String>();
        int to = from;
        while (to < tokens.size() && (NumberWords.isNumber(tokens.get(to)) || joins(from, to))) {
            words.add(tokens.get(to++));
        }
        NumberWords.parse(words).ifPresent(numbers::add);
        NumberWords.atLeast(tokens.get(from)).ifPresent(numbers::add);
        return Math.max(to, from + 1);
    }

    /// "two hundred and fifty", but neither "between two hundred and three hundred" nor "a thousand and 20".
    private boolean joins(int from, int at) {
        return at > from
                && tokens.get(at).equals("and")
                && NumberWords.isScale(tokens.get(at - 1))
                && at + 1 < tokens.size()
                && Character.isLetter(tokens.get(at + 1).codePointAt(0))
                && NumberWords.isNumber(tokens.get(at + 1))
                && !(from > 0 && tokens.get(from - 1).equals("between"));
    }
}
