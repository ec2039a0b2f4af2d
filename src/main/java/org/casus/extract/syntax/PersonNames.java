package org.casus.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Marks persons whom the model did not mark: a run of proper nouns from a common given name on. In text that was
/// written in capitals the model misses or misnames about one person in ten.
public final class PersonNames {
    private static final int LONGEST = 5;

    /// Words inside of names.
    private static final Set<String> PARTICLES =
            Set.of("de", "del", "la", "las", "los", "y", "da", "dos", "al", "bin", "van", "von");

    private final Set<String> given;
    private final Predicate<String> common;

    /// `given` are given names in lower case; `common` tells words that name no person: "station", "church".
    public PersonNames(Set<String> given, Predicate<String> common) {
        this.given = given;
        this.common = common;
    }

    public List<Token> mark(List<Token> tokens) {
        var marked = new ArrayList<>(tokens);
        int i = 0;
        while (i < tokens.size()) {
            int end = isGiven(tokens, i) ? end(tokens, i) : i;
            if (end - i > 1 && isUnmarked(tokens, i, end)) {
                for (int j = i; j < end; j++) {
                    marked.set(j, person(tokens.get(j), j == i));
                }
            }
            i = Math.max(i + 1, end);
        }
        return marked;
    }

    private boolean isGiven(List<Token> tokens, int i) {
        var token = tokens.get(i);
        boolean saint = i > 0
                && Set.of("san", "santa", "st", "port", "fort", "lake")
                        .contains(tokens.get(i - 1).lower());
        return token.isProper() && !saint && given.contains(token.lower());
    }

    /// The end (exclusive) of the name that begins here; its beginning when it names a thing.
    private int end(List<Token> tokens, int from) {
        int end = from;
        int last = from;
        while (last < tokens.size() && last - from < LONGEST) {
            var token = tokens.get(last);
            if (token.isProper()) {
                end = last + 1;
            } else if (!PARTICLES.contains(token.lower())) {
                break;
            }
            last++;
        }
        boolean thing = end < tokens.size()
                && tokens.get(end).isNoun()
                && common.test(tokens.get(end).lower());
        for (int i = from; i < end; i++) {
            thing |= common.test(tokens.get(i).lower());
        }
        return thing ? from : end;
    }

    private static boolean isUnmarked(List<Token> tokens, int from, int end) {
        return tokens.subList(from, end).stream()
                .anyMatch(token -> !token.entity().equals("PERSON"));
    }

    private static Token person(Token token, boolean first) {
        return new Token(
                token.index(),
                token.form(),
                token.lemma(),
                token.pos(),
                "PERSON",
                first,
                token.head(),
                token.label(),
                token.start(),
                token.end());
    }
}
