package org.casus.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

/// One component of a record: the keys under which it stands in the record's object, read and written.
interface Part<V> {
    List<Key> keys();

    /// Reads from the object that has the keys. Empty if a value is faulty, which has then been noted.
    Optional<V> read(Spot object);

    void write(V value, ObjectNode object);

    /// A component under one key: `in` reads what stands under it, if anything; `out` gives what to write, if
    /// anything.
    record Keyed<V>(Key key, Function<Optional<Spot>, Optional<V>> in, Function<V, Optional<JsonNode>> out)
            implements Part<V> {
        @Override
        public List<Key> keys() {
            return List.of(key);
        }

        @Override
        public Optional<V> read(Spot object) {
            Optional<Spot> found = object.at(key.name());
            return found.isEmpty() && key.needed()
                    ? object.fault("the key '%s' is missing.".formatted(key.name()))
                    : in.apply(found);
        }

        @Override
        public void write(V value, ObjectNode object) {
            out.apply(value).ifPresent(node -> object.set(key.name(), node));
        }
    }

    static <V> Part<V> required(String key, Value<V> value, String description) {
        return new Keyed<>(
                new Key(key, true, description, value::schema),
                found -> found.flatMap(value::read),
                written -> Optional.of(value.write(written)));
    }

    static <V> Part<V> orElse(String key, Value<V> value, V usual, String description) {
        return new Keyed<>(
                new Key(key, false, description, schema -> {
                    ObjectNode node = value.schema(schema);
                    node.set("default", value.write(usual));
                    return node;
                }),
                found -> found.isEmpty() ? Optional.of(usual) : found.flatMap(value::read),
                written -> Optional.of(value.write(written)));
    }

    static <V> Part<Optional<V>> maybe(String key, Value<V> value, String description) {
        return new Keyed<>(
                new Key(key, false, description, value::schema),
                found -> absentOr(found, value),
                written -> written.map(value::write));
    }

    static Part<OptionalInt> whole(String key, String description) {
        return new Keyed<>(
                new Key(key, false, description, Scalars.WHOLE::schema),
                found -> found.isEmpty()
                        ? Optional.of(OptionalInt.empty())
                        : found.flatMap(Scalars.WHOLE::read).map(OptionalInt::of),
                written ->
                        written.isPresent() ? Optional.of(Scalars.WHOLE.write(written.getAsInt())) : Optional.empty());
    }

    static Part<OptionalDouble> fraction(String key, String description) {
        return new Keyed<>(
                new Key(key, false, description, Scalars.FRACTION::schema),
                found -> found.isEmpty()
                        ? Optional.of(OptionalDouble.empty())
                        : found.flatMap(Scalars.FRACTION::read).map(OptionalDouble::of),
                written -> written.isPresent()
                        ? Optional.of(Scalars.FRACTION.write(written.getAsDouble()))
                        : Optional.empty());
    }

    /// True or absent.
    static Part<Boolean> flag(String key, String description) {
        return new Keyed<>(
                new Key(key, false, description, Scalars.FLAG::schema),
                found -> found.isEmpty() ? Optional.of(false) : found.flatMap(Scalars.FLAG::read),
                written -> Optional.of(Scalars.FLAG.write(written)).filter(JsonNode::booleanValue));
    }

    static <V> Part<List<V>> list(String key, Value<V> value, String description) {
        return new Keyed<>(
                new Key(key, false, description, schema -> array(value, schema)),
                found -> found.isEmpty() ? Optional.of(List.of()) : found.flatMap(spot -> all(spot, value)),
                written -> written.isEmpty() ? Optional.empty() : Optional.of(written(written, value)));
    }

    /// A list that must be there, even if there is nothing in it.
    static <V> Part<List<V>> wholeList(String key, Value<V> value, String description) {
        return new Keyed<>(
                new Key(key, true, description, schema -> array(value, schema)),
                found -> found.flatMap(spot -> all(spot, value)),
                written -> Optional.of(written(written, value)));
    }

    /// A list in which a single value may stand by itself.
    static <V> Part<List<V>> oneOrMore(String key, Value<V> value, String description) {
        return new Keyed<>(
                new Key(
                        key,
                        false,
                        description,
                        schema -> Schema.anyOf(List.of(value.schema(schema), array(value, schema)))),
                found -> found.isEmpty()
                        ? Optional.of(List.of())
                        : found.flatMap(spot -> spot.node() instanceof Node.Items
                                ? all(spot, value)
                                : value.read(spot).map(List::of)),
                written -> written.isEmpty()
                        ? Optional.empty()
                        : Optional.of(written.size() == 1 ? value.write(written.getFirst()) : written(written, value)));
    }

    /// A component that the kind of the fact already tells.
    static <V> Part<V> fixed(V value) {
        return new Part<>() {
            @Override
            public List<Key> keys() {
                return List.of();
            }

            @Override
            public Optional<V> read(Spot object) {
                return Optional.of(value);
            }

            @Override
            public void write(V written, ObjectNode object) {
                if (!written.equals(value)) {
                    throw new IllegalArgumentException("%s stands among %s".formatted(written, value));
                }
            }
        };
    }

    /// A record whose keys stand among those of the record that it is part of.
    static <V> Part<V> inline(Form<V> form) {
        return new Part<>() {
            @Override
            public List<Key> keys() {
                return form.keys();
            }

            @Override
            public Optional<V> read(Spot object) {
                return form.readKeys(object);
            }

            @Override
            public void write(V value, ObjectNode object) {
                form.writeKeys(value, object);
            }
        };
    }

    /// A value that may be absent, or nothing at all if it is faulty.
    private static <V> Optional<Optional<V>> absentOr(Optional<Spot> found, Value<V> value) {
        Optional<V> read = found.flatMap(value::read);
        return found.isPresent() && read.isEmpty() ? Optional.empty() : Optional.of(read);
    }

    private static <V> Optional<List<V>> all(Spot spot, Value<V> value) {
        if (!(spot.node() instanceof Node.Items)) {
            return spot.expected("a list: in YAML '- ' before each entry, or [ ] around them");
        }
        List<Spot> items = spot.items();
        var values = new ArrayList<V>();
        items.forEach(item -> value.read(item).ifPresent(values::add));
        return values.size() == items.size() ? Optional.of(List.copyOf(values)) : Optional.empty();
    }

    private static <V> JsonNode written(List<V> values, Value<V> value) {
        ArrayNode array = Schema.node().arrayNode();
        values.forEach(each -> array.add(value.write(each)));
        return array;
    }

    private static ObjectNode array(Value<?> value, Schema schema) {
        return Schema.type("array").set("items", value.schema(schema));
    }
}
