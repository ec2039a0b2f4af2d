package org.casus.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds entities by name, and the longest name that starts at a token of a text.
final class Names {
    private static final Comparator<Named> PROMINENCE = Comparator.comparingInt(Names::rank)
            .thenComparingLong(named -> -named.entity().population())
            .thenComparing(named -> named.entity().kind())
            .thenComparing(named -> named.entity().iri());

    private final Map<String, List<Named>> byKey = new HashMap<>();
    /// The number of words of the longest name that starts with a word: most tokens of a text start no name at all.
    private final Map<String, Integer> longestByFirstWord = new HashMap<>();

    private final Set<String> words;

    /// A place whose name is one of the words has a weak name.
    Names(Collection<Entity> entities, Set<String> words) {
        this.words = words;
        entities.forEach(entity -> entity.namings().forEach(naming -> add(entity, naming)));
        byKey.replaceAll((key, found) -> found.size() == 1 ? found : sorted(found));
    }

    private void add(Entity entity, Naming naming) {
        var text = naming.text();
        var key = NameKey.of(text);
        var form = entity.kind().isPlace() && words.contains(key) ? Form.WEAK : naming.form();
        var named = new Named(entity, new Naming(text, form));
        byKey.merge(key, List.of(named), Names::joined);
        var space = key.indexOf(' ');
        longestByFirstWord.merge(space < 0 ? key : key.substring(0, space), wordCount(key), Math::max);
    }

    private static List<Named> joined(List<Named> some, List<Named> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /// An entity stands once, with its surest form.
    private static List<Named> sorted(List<Named> found) {
        var best = new HashMap<String, Named>();
        found.forEach(named -> best.merge(
                named.entity().iri(), named, (one, other) -> PROMINENCE.compare(one, other) <= 0 ? one : other));
        return best.values().stream().sorted(PROMINENCE).toList();
    }

    /// States and their territories come before everything; a capital before its area; places by how many people live
    /// there.
    private static int rank(Named named) {
        if (named.form() == Form.WEAK) {
            return 9;
        }
        return switch (named.entity().kind()) {
            case STATE -> named.form() == Form.METONYM ? 8 : 0;
            case TERRITORY -> 1;
            case COALITION, ORGANIZATION, ARMED_GROUP -> 2;
            case STATE_FORCE -> 3;
            case CITY ->
                switch (named.entity().details().type().orElse("")) {
                    case "PPLC", "PPLG" -> 4;
                    case "PPLA" -> 5;
                    default -> 6;
                };
            case ADMIN_AREA -> 6;
            case AREA, FACILITY -> 4;
            case PERSON -> 7;
        };
    }

    /// Every entity with this name, the most prominent first.
    List<Named> find(String name) {
        return byKey.getOrDefault(NameKey.of(name), List.of()).stream()
                .filter(named -> named.naming().fits(name))
                .toList();
    }

    Optional<Match> longest(Tokens tokens, int from) {
        var words = longestByFirstWord.getOrDefault(tokens.firstWord(from), 0);
        for (int to = tokens.end(from, words); to > from; to--) {
            var candidates = candidates(tokens, from, to);
            if (!candidates.isEmpty()) {
                return Optional.of(new Match(from, to, candidates));
            }
        }
        return Optional.empty();
    }

    private List<Named> candidates(Tokens tokens, int from, int to) {
        if (!tokens.isBounded(from, to)) {
            return List.of();
        }
        return byKey.getOrDefault(tokens.key(from, to), List.of()).stream()
                .filter(named -> tokens.fits(named.naming(), from, to))
                .toList();
    }

    private static int wordCount(String key) {
        return (int) key.chars().filter(c -> c == ' ').count() + 1;
    }
}
