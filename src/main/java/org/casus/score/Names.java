package org.casus.score;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Says whether two names, or two texts, mean the same.
final class Names {
    /// Words that do not tell one name from another.
    private static final Set<String> EMPTY = Set.of(
            "the",
            "a",
            "an",
            "of",
            "at",
            "in",
            "and",
            "government",
            "republic",
            "state",
            "force",
            "military",
            "army",
            "group",
            "movement",
            "city",
            "province",
            "region",
            "town");

    private final Known known;
    private final Map<String, Set<String>> entities = new HashMap<>();

    Names(Known known) {
        this.known = known;
    }

    /// A name, and the reference entity that it is linked to.
    record Linked(String name, Optional<String> iri) {}

    /// Equal but for case, accents, articles and punctuation; or two names of one reference entity; or, where one of
    /// them is no name of an entity, all words of the one are among those of the other.
    boolean same(Linked one, Linked other) {
        if (equal(one.name, other.name)) {
            return true;
        }
        var ones = entities(one);
        var others = entities(other);
        return ones.isEmpty() || others.isEmpty()
                ? contained(words(one.name), words(other.name))
                : ones.stream().anyMatch(others::contains);
    }

    boolean same(String one, String other) {
        return same(new Linked(one, Optional.empty()), new Linked(other, Optional.empty()));
    }

    boolean isState(Linked name, String code) {
        var state = local(known.state(code));
        return entities(name).stream().anyMatch(state::contains);
    }

    /// Whether two texts share at least half of their words.
    boolean alike(String one, String other) {
        var ones = words(one);
        var others = words(other);
        var both = new HashSet<>(ones);
        both.retainAll(others);
        return equal(one, other) || (!both.isEmpty() && both.size() * 4 >= ones.size() + others.size());
    }

    private static boolean equal(String one, String other) {
        return one.equals(other) || (!plain(one).isEmpty() && plain(one).equals(plain(other)));
    }

    /// The last two parts, so that an absolute IRI and one relative to the base are equal.
    static String local(String iri) {
        int name = iri.lastIndexOf('/');
        return iri.substring(iri.lastIndexOf('/', name - 1) + 1);
    }

    private Set<String> entities(Linked name) {
        return name.iri
                .map(iri -> Set.of(local(iri)))
                .orElseGet(() -> entities.computeIfAbsent(name.name, text -> local(known.entities(text))));
    }

    private static Set<String> local(Set<String> iris) {
        return iris.stream().map(Names::local).collect(Collectors.toSet());
    }

    private static boolean contained(Set<String> ones, Set<String> others) {
        return !ones.isEmpty() && !others.isEmpty() && (ones.containsAll(others) || others.containsAll(ones));
    }

    private static String plain(String name) {
        var letters = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return letters.toLowerCase(Locale.ROOT)
                .replaceAll("['’]s\\b|[.'’`]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .replaceAll("\\b(the|an?)\\b", " ")
                .replaceAll(" +", " ")
                .strip();
    }

    /// The words that tell a name from others, without their plural.
    private static Set<String> words(String name) {
        return Pattern.compile(" ")
                .splitAsStream(plain(name))
                .map(word -> word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .filter(word -> !word.isEmpty() && !EMPTY.contains(word))
                .collect(Collectors.toSet());
    }
}
