package org.casus.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A record that stands as a single value where that says it all: a plain day for a date, a plain number for a
/// count.
record ShortForm<R, S>(Form<R> form, Value<S> brief, Function<S, R> made, Function<R, Optional<S>> shortened)
        implements Value<R> {
    @Override
    public Optional<R> read(Spot spot) {
        return spot.node() instanceof Node.Word ? brief.read(spot).map(made) : form.read(spot);
    }

    @Override
    public JsonNode write(R value) {
        return shortened.apply(value).map(brief::write).orElseGet(() -> form.write(value));
    }

    @Override
    public ObjectNode schema(Schema schema) {
        return schema.definition(form.name(), () -> Schema.anyOf(List.of(brief.schema(schema), schema.keys(form))));
    }
}
