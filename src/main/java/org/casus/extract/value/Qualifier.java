package org.casus.extract.value;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.casus.extract.syntax.Sentence;
import org.casus.model.Modifier;

/// Words before a number that make it a bound or an estimate: "at least", "nearly".
record Qualifier(String words, Modifier modifier) {
    /// Words before a number, longest first, and what they make of it.
    private static final List<Qualifier> ALL = List.of(
            new Qualifier("at least", Modifier.AT_LEAST),
            new Qualifier("no less than", Modifier.AT_LEAST),
            new Qualifier("no fewer than", Modifier.AT_LEAST),
            new Qualifier("not less than", Modifier.AT_LEAST),
            new Qualifier("not fewer than", Modifier.AT_LEAST),
            new Qualifier("a minimum of", Modifier.AT_LEAST),
            new Qualifier("more than", Modifier.MORE_THAN),
            new Qualifier("over", Modifier.MORE_THAN),
            new Qualifier("above", Modifier.MORE_THAN),
            new Qualifier("upwards of", Modifier.MORE_THAN),
            new Qualifier("in excess of", Modifier.MORE_THAN),
            new Qualifier("as many as", Modifier.AT_MOST),
            new Qualifier("up to", Modifier.AT_MOST),
            new Qualifier("at most", Modifier.AT_MOST),
            new Qualifier("no more than", Modifier.AT_MOST),
            new Qualifier("not more than", Modifier.AT_MOST),
            new Qualifier("a maximum of", Modifier.AT_MOST),
            new Qualifier("less than", Modifier.LESS_THAN),
            new Qualifier("fewer than", Modifier.LESS_THAN),
            new Qualifier("under", Modifier.LESS_THAN),
            new Qualifier("nearly", Modifier.NEARLY),
            new Qualifier("almost", Modifier.NEARLY),
            new Qualifier("close to", Modifier.NEARLY),
            new Qualifier("about", Modifier.ABOUT),
            new Qualifier("around", Modifier.ABOUT),
            new Qualifier("approximately", Modifier.ABOUT),
            new Qualifier("roughly", Modifier.ABOUT),
            new Qualifier("some", Modifier.ABOUT),
            new Qualifier("an estimated", Modifier.ABOUT),
            new Qualifier("estimated", Modifier.ABOUT));

    /// The words that end right before a token.
    static Optional<Qualifier> before(Sentence sentence, int from) {
        return ALL.stream().filter(each -> each.endsBefore(sentence, from)).findFirst();
    }

    /// How many words it has.
    int length() {
        return words.split(" ").length;
    }

    private boolean endsBefore(Sentence sentence, int from) {
        int start = from - length();
        return start >= 0
                && sentence.tokens().subList(start, from).stream()
                        .map(token -> token.form().toLowerCase(Locale.ROOT))
                        .toList()
                        .equals(List.of(words.split(" ")));
    }
}
