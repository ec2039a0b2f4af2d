package org.casus.extract.entity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.reference.Entity;

/// The countries that a document speaks of, by how often it names them; as ISO 3166-1 alpha-3 codes.
final class Countries {
    /// A country that is named this much less often than another is not what the document is about.
    private static final int MINOR = 4;

    /// Reports are mostly on the country that they are sent from: its place counts as several.
    private static final int DATELINE = 5;

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    void sentFrom(String country) {
        counts.merge(country, DATELINE, Integer::sum);
    }

    void name(String country, int weight) {
        counts.merge(country, weight, Integer::sum);
    }

    /// In the order of the text.
    Set<String> all() {
        return counts.keySet();
    }

    private int count(Entity entity) {
        return entity.country().map(country -> counts.getOrDefault(country, 0)).orElse(0);
    }

    boolean isNamed(Entity entity) {
        return count(entity) > 0;
    }

    /// 3 for the country named most often, 2 for one that the document is also about, 1 for one that it names.
    int rank(Entity entity) {
        if (entity.country().isPresent() && entity.country().equals(prevailing())) {
            return 3;
        }
        return isMajor(entity) ? 2 : isNamed(entity) ? 1 : 0;
    }

    /// Whether the document is about the country of an entity, not only names it beside another.
    boolean isMajor(Entity entity) {
        int most = counts.values().stream().max(Integer::compare).orElse(0);
        return isNamed(entity) && count(entity) * MINOR >= most;
    }

    /// The country that is named most often, of several the first.
    Optional<String> prevailing() {
        return counts.entrySet().stream()
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .map(Map.Entry::getKey);
    }
}
