package org.casus.sheet;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;

/// The JSON Schema of the fact sheet, grown from the same forms that read and write it.
final class Schema {
    private static final JsonMapper MAPPER = new JsonMapper();
    private final ObjectNode definitions = MAPPER.createObjectNode();

    static ObjectNode node() {
        return MAPPER.createObjectNode();
    }

    static ObjectNode type(String type) {
        return node().put("type", type);
    }

    static ObjectNode anyOf(List<ObjectNode> schemas) {
        ObjectNode any = node();
        any.putArray("anyOf").addAll(schemas);
        return any;
    }

    /// The whole schema, as `fact-sheet.schema.json` has it.
    static ObjectNode whole() {
        var schema = new Schema();
        ObjectNode whole = node().put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "https://w3id.org/casus/fact-sheet.schema.json")
                .put("title", "casus fact sheet");
        ObjectNode sheet = schema.keys(Sheets.SHEET);
        whole.setAll(sheet);
        whole.set("$defs", schema.definitions);
        return whole;
    }

    /// A reference to a definition, which is made when it is first needed.
    ObjectNode definition(String name, Supplier<ObjectNode> made) {
        if (!definitions.has(name)) {
            definitions.putObject(name);
            definitions.set(name, made.get());
        }
        return node().put("$ref", "#/$defs/" + name);
    }

    /// The schema of an object with the keys of a form and no others.
    ObjectNode keys(Form<?> form) {
        ObjectNode object = node().put("description", form.description()).put("type", "object");
        List<Key> keys = form.keys();
        List<Key> needed = keys.stream().filter(Key::needed).toList();
        if (!needed.isEmpty()) {
            var required = object.putArray("required");
            needed.forEach(key -> required.add(key.name()));
        }
        ObjectNode properties = object.putObject("properties");
        keys.forEach(key -> properties.set(key.name(), key.schema().apply(this).put("description", key.description())));
        return object.put("additionalProperties", false);
    }
}
