package org.casus.score;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.casus.model.Code;
import org.casus.model.Count;
import org.casus.model.Participant;

/// What a fact says under one heading; a heading of which it says nothing is empty.
record Slot(String name, List<Value> values) {

    static <T> Slot of(String name, List<T> told, Function<T, ? extends Value> value) {
        return new Slot(name, told.stream().<Value>map(value).toList());
    }

    static Slot code(String name, Code code) {
        return new Slot(name, List.of(Value.Exact.of(code)));
    }

    static Slot people(String name, List<Participant> participants) {
        return of(name, participants, Value.Name::of);
    }

    static Slot words(String name, Optional<String> text) {
        return of(name, text.stream().toList(), Value.Words::new);
    }

    static Slot number(String name, Optional<Count> count) {
        return of(name, count.flatMap(Amount::of).stream().toList(), Value.Quantity::new);
    }
}
