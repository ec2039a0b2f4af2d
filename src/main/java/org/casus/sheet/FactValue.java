package org.casus.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.model.Fact;

/// A fact, whose `type` says which form it has.
final class FactValue implements Value<Fact> {
    private static final String TYPE = "type";

    /// What a reader looks for first, and what stands last.
    private static final List<String> FIRST = List.of(TYPE, "id", "kind", "name", "status", "date", "end", "place");

    private static final List<String> LAST = List.of("evidence", "confidence", "rule");

    private final Map<String, Form<? extends Fact>> forms = Facts.forms();

    FactValue() {
        forms.replaceAll((type, form) -> form.withKeys(typeKey(type)));
    }

    private static Key typeKey(String type) {
        return new Key(
                TYPE, true, "The type of the fact.", schema -> Schema.node().put("const", type));
    }

    @Override
    public Optional<Fact> read(Spot spot) {
        Optional<Spot> type = spot.at(TYPE);
        if (type.isEmpty()) {
            return spot.node() instanceof Node.Fields
                    ? spot.fault("the key 'type' is missing; it is one of: %s.".formatted(listing()))
                    : spot.expected("a fact: keys such as type, id");
        }
        Spot known = spot.at("id").flatMap(Spot::word).map(spot::inFact).orElse(spot);
        Optional<Form<? extends Fact>> form =
                type.flatMap(Spot::word).flatMap(word -> Optional.ofNullable(forms.get(word)));
        return form.isPresent()
                ? form.get().read(known).map(fact -> fact)
                : type.get()
                        .fault("found %s, which is no type of fact.%s Known are: %s."
                                .formatted(type.get().node().found(), meant(type.get()), listing()));
    }

    private String listing() {
        return String.join(", ", forms.keySet());
    }

    private String meant(Spot type) {
        return Closest.question(type.word().orElse(""), forms.keySet());
    }

    @Override
    public JsonNode write(Fact fact) {
        ObjectNode written = Schema.node().put(TYPE, fact.type());
        writeKeys(form(fact), fact, written);
        return ordered(written);
    }

    private Form<? extends Fact> form(Fact fact) {
        return Optional.ofNullable(forms.get(fact.type())).orElseThrow();
    }

    @SuppressWarnings("unchecked") // a fact's type is the name of its form
    private static <F extends Fact> void writeKeys(Form<F> form, Fact fact, ObjectNode written) {
        form.writeKeys((F) fact, written);
    }

    private static ObjectNode ordered(ObjectNode written) {
        ObjectNode ordered = Schema.node();
        move(FIRST, written, ordered);
        ObjectNode tail = Schema.node();
        move(LAST, written, tail);
        ordered.setAll(written);
        ordered.setAll(tail);
        return ordered;
    }

    private static void move(List<String> keys, ObjectNode from, ObjectNode to) {
        for (String key : keys) {
            Optional.ofNullable(from.remove(key)).ifPresent(value -> to.set(key, value));
        }
    }

    @Override
    public ObjectNode schema(Schema schema) {
        return schema.definition("fact", () -> {
            ObjectNode fact = Schema.node().put("description", "A fact. Its type says which keys it has.");
            fact.put("type", "object").putArray("required").add(TYPE).add("id");
            var types = fact.putObject("properties")
                    .putObject(TYPE)
                    .put("description", "The type of the fact.")
                    .putArray("enum");
            var branches = fact.putArray("allOf");
            forms.forEach((type, form) -> {
                types.add(type);
                ObjectNode branch = branches.addObject();
                ObjectNode condition = branch.putObject("if");
                condition.putArray("required").add(TYPE);
                condition.putObject("properties").putObject(TYPE).put("const", type);
                branch.set("then", form.schema(schema));
            });
            return fact;
        });
    }
}
