package org.casus.llm;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.model.Fact;
import org.casus.model.Relation;

/// Takes out where facts point to a fact that was not kept.
///
/// @param kept the ids of those that were
record Ties(Set<String> kept) {
    private static final Set<String> POINTERS = Set.of("fact", "event", "about");

    static List<Fact> within(List<Fact> facts) {
        var ties = new Ties(facts.stream().map(Fact::id).collect(Collectors.toSet()));
        return facts.stream().map(ties::within).toList();
    }

    private <R> R within(R record) {
        return RecordCopy.of(record, this::part);
    }

    private Optional<?> part(RecordComponent component, Object value) {
        return switch (value) {
            case Relation tie -> Optional.of(tie).filter(each -> kept.contains(each.fact()));
            case String id
            when POINTERS.contains(component.getName()) -> Optional.of(id).filter(kept::contains);
            case Record inner -> Optional.of(within(inner));
            default -> Optional.of(value);
        };
    }
}
