package org.casus.llm;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Copies a record, each of its values changed or left out.
final class RecordCopy {
    private RecordCopy() {}

    /// What becomes of a value: of a component itself, or of each one in its list or `Optional`.
    interface Change {
        Optional<?> of(RecordComponent component, Object value);
    }

    @SuppressWarnings("unchecked") // the constructor of its own class made it
    static <R> R of(R record, Change change) {
        var components = record.getClass().getRecordComponents();
        var values = Arrays.stream(components)
                .map(component -> changed(component, value(component, record), change))
                .toArray();
        try {
            var constructor = record.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            return (R) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object changed(RecordComponent component, Object value, Change change) {
        return switch (value) {
            case Optional<?> maybe -> maybe.flatMap(inner -> change.of(component, inner));
            case List<?> all ->
                all.stream()
                        .flatMap(inner -> change.of(component, inner).stream())
                        .toList();
            default ->
                change.of(component, value)
                        .orElseThrow(() -> new IllegalStateException(component + " cannot be left out"));
        };
    }

    static Object value(RecordComponent component, Object owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
