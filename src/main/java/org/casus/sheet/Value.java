package org.casus.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Supplier;

/// One kind of value: how it is read, how it is written, and its JSON Schema, side by side.
interface Value<V> {
    /// Empty if it is faulty, which has then been noted.
    Optional<V> read(Spot spot);

    JsonNode write(V value);

    ObjectNode schema(Schema schema);

    /// For a value that contains itself.
    static <V> Value<V> later(Supplier<Value<V>> value) {
        return new Value<>() {
            @Override
            public Optional<V> read(Spot spot) {
                return value.get().read(spot);
            }

            @Override
            public JsonNode write(V written) {
                return value.get().write(written);
            }

            @Override
            public ObjectNode schema(Schema schema) {
                return value.get().schema(schema);
            }
        };
    }
}
