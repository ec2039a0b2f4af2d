package org.casus.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/// How a record stands in a sheet: one part for each of its components, in their order. `keys` are those of the
/// parts, and those that the form allows and leaves to somebody else. `plain` reads a single text, if one may stand
/// for the record; `check` says what is wrong with a record whose parts are each right.
record Form<R>(
        String name,
        String description,
        Class<R> type,
        List<Part<?>> parts,
        List<Key> keys,
        Optional<BiFunction<Spot, String, R>> plain,
        Function<R, Optional<String>> check)
        implements Value<R> {

    static <R> Form<R> of(Class<R> type, String name, String description, Part<?>... parts) {
        if (parts.length != type.getRecordComponents().length) {
            throw new IllegalArgumentException("a part for each component of " + type);
        }
        List<Key> keys =
                Arrays.stream(parts).flatMap(part -> part.keys().stream()).toList();
        return new Form<>(name, description, type, List.of(parts), keys, Optional.empty(), any -> Optional.empty());
    }

    Form<R> withKeys(Key... more) {
        List<Key> all = Stream.concat(Arrays.stream(more), keys.stream()).toList();
        return new Form<>(name, description, type, parts, all, plain, check);
    }

    /// A single text may stand for the record.
    Form<R> orText(BiFunction<Spot, String, R> made) {
        return new Form<>(name, description, type, parts, keys, Optional.of(made), check);
    }

    Form<R> checked(Function<R, Optional<String>> fault) {
        return new Form<>(name, description, type, parts, keys, plain, fault);
    }

    @Override
    public Optional<R> read(Spot spot) {
        if (plain.isPresent()
                && spot.node() instanceof Node.Word word
                && word.kind() == Node.Kind.TEXT
                && !word.text().isBlank()) {
            return Optional.of(plain.get().apply(spot, word.text()));
        }
        if (!(spot.node() instanceof Node.Fields fields)) {
            return spot.expected("%s: %s%s".formatted(name, plain.isPresent() ? "a text, or " : "", listing()));
        }
        refuseStrangers(spot, fields);
        return readKeys(spot);
    }

    /// Reads its own keys from an object that may have others.
    Optional<R> readKeys(Spot object) {
        var values = new ArrayList<Object>();
        parts.forEach(part -> part.read(object).ifPresent(values::add));
        if (values.size() < parts.size()) {
            return Optional.empty();
        }
        R made = make(values);
        Optional<String> fault = check.apply(made);
        return fault.isPresent() ? object.fault(fault.get()) : Optional.of(made);
    }

    @Override
    public JsonNode write(R value) {
        ObjectNode object = Schema.node();
        writeKeys(value, object);
        return object;
    }

    void writeKeys(R value, ObjectNode object) {
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            writePart(parts.get(i), component(components[i], value), object);
        }
    }

    @Override
    public ObjectNode schema(Schema schema) {
        return schema.definition(name, () -> {
            ObjectNode object = schema.keys(this);
            return plain.isEmpty() ? object : Schema.anyOf(List.of(Scalars.TEXT.schema(schema), object));
        });
    }

    private String listing() {
        return "keys such as "
                + String.join(", ", keys().stream().map(Key::name).limit(4).toList());
    }

    private void refuseStrangers(Spot spot, Node.Fields fields) {
        List<String> known = keys().stream().map(Key::name).toList();
        Map<String, Node.Mark> strangers = new LinkedHashMap<>(fields.marks());
        strangers.keySet().removeAll(known);
        strangers.forEach((key, mark) -> {
            String question = Closest.question(key, known);
            spot.reading()
                    .fault(
                            mark,
                            spot,
                            "the key '%s' is unknown here.%s"
                                    .formatted(
                                            Node.shortened(key),
                                            question.isEmpty()
                                                    ? " Known are: %s.".formatted(String.join(", ", known))
                                                    : question));
        });
    }

    private R make(List<Object> values) {
        try {
            Constructor<R> canonical = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            return canonical.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the form '%s' does not fit %s".formatted(name, type), e);
        }
    }

    private static Object component(RecordComponent component, Object owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings(
            "unchecked") // Form.of pairs parts and components by their order; a round trip of every record tests it
    private static <V> void writePart(Part<V> part, Object value, ObjectNode object) {
        part.write((V) value, object);
    }
}
