package org.casus.sheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A list whose entries stand under one key for each of their kinds, in the order of the kinds.
record Grouped<K extends Enum<K>, V>(Map<K, Part<List<V>>> groups, Function<V, K> kind) implements Part<List<V>> {

    static <K extends Enum<K>, V> Grouped<K, V> by(
            Class<K> kinds, Function<V, K> kind, Function<K, Part<List<V>>> group) {
        var groups = new EnumMap<K, Part<List<V>>>(kinds);
        for (K constant : kinds.getEnumConstants()) {
            groups.put(constant, group.apply(constant));
        }
        return new Grouped<>(groups, kind);
    }

    @Override
    public List<Key> keys() {
        return groups.values().stream().flatMap(group -> group.keys().stream()).toList();
    }

    @Override
    public Optional<List<V>> read(Spot object) {
        var read = groups.values().stream().map(group -> group.read(object)).toList();
        var all = new ArrayList<V>();
        read.forEach(group -> group.ifPresent(all::addAll));
        return read.stream().allMatch(Optional::isPresent) ? Optional.of(List.copyOf(all)) : Optional.empty();
    }

    @Override
    public void write(List<V> values, ObjectNode object) {
        groups.forEach((key, group) -> group.write(
                values.stream().filter(value -> kind.apply(value) == key).toList(), object));
    }
}
