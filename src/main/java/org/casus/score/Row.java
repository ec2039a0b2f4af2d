package org.casus.score;

import java.util.Optional;

/// What a figure is of: the facts of a type, all facts, or one slot of the facts of a type.
public record Row(String type, Optional<String> slot) {
    static final Row ALL = new Row("all", Optional.empty());

    static Row of(String type) {
        return new Row(type, Optional.empty());
    }

    static Row of(String type, String slot) {
        return new Row(type, Optional.of(slot));
    }
}
