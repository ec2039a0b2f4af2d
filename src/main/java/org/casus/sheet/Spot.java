package org.casus.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A node with the way to it from the top of its sheet, `facts[3].killed[0].best`, and the fact that it is part
/// of.
record Spot(Node node, String path, Optional<String> fact, Reading reading) {

    /// What stands under a key of this node; a key with nothing behind it is as good as none.
    Optional<Spot> at(String key) {
        return node instanceof Node.Fields fields
                ? Optional.ofNullable(fields.entries().get(key))
                        .filter(value -> !(value instanceof Node.Word word && word.isNothing()))
                        .map(value -> new Spot(value, path.isEmpty() ? key : path + "." + key, fact, reading))
                : Optional.empty();
    }

    List<Spot> items() {
        var items = new ArrayList<Spot>();
        if (node instanceof Node.Items list) {
            for (Node item : list.nodes()) {
                items.add(new Spot(item, "%s[%d]".formatted(path, items.size()), fact, reading));
            }
        }
        return items;
    }

    Spot inFact(String id) {
        return new Spot(node, path, Optional.of(id), reading);
    }

    Optional<String> word() {
        return node instanceof Node.Word word && !word.isNothing() ? Optional.of(word.text()) : Optional.empty();
    }

    <T> Optional<T> fault(String text) {
        reading.fault(node.mark(), this, text);
        return Optional.empty();
    }

    <T> Optional<T> expected(String what) {
        return fault("found %s, expected %s.".formatted(node.found(), what));
    }
}
