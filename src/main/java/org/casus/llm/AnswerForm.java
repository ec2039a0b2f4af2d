package org.casus.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// The form that an answer must have: the JSON Schema of the fact sheet, less what a model has no say in, and
/// in those words of the schema language that endpoints understand. The sheet reader checks again what is left
/// out here.
final class AnswerForm {
    /// Links, rules and offsets are the program's; the document is given.
    static final List<String> NOT_THE_MODELS = List.of("iri", "country", "countryName", "rule");

    /// Endpoints turn a schema into a grammar. Several refuse patterns with lookaheads or without anchors.
    private static final List<String> NOT_UNDERSTOOD = List.of("pattern", "format", "default");

    private static final JsonMapper JSON = new JsonMapper();
    private static final ObjectNode SCHEMA = made();

    private AnswerForm() {}

    static ObjectNode schema() {
        return SCHEMA;
    }

    private static ObjectNode made() {
        try {
            var sheet = (ObjectNode) JSON.readTree(Prompt.resource("/org/casus/fact-sheet.schema.json"));
            sheet.remove(List.of("$schema", "$id", "title"));
            sheet.putArray("required").add("facts");
            sheet.withObject("properties").retain("facts");
            var definitions = sheet.withObject("$defs");
            definitions.remove(List.of("document", "run"));
            definitions.set("fact", oneOf(definitions.path("fact")));
            definitions.set("evidence", words(definitions.path("evidence")));
            reduce(sheet);
            return sheet;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A fact is one of its types; no conditions, which endpoints do not understand.
    private static ObjectNode oneOf(JsonNode fact) {
        ObjectNode types = JSON.createObjectNode();
        ArrayNode any = types.putArray("anyOf");
        fact.path("allOf").forEach(branch -> any.add(branch.path("then")));
        return types;
    }

    /// A quote is its words alone: where they stand is not the model's to say.
    private static ObjectNode words(JsonNode evidence) {
        return ((ObjectNode) evidence.path("anyOf").path(0))
                .put("description", "Words of the report, letter by letter.");
    }

    private static void reduce(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(NOT_UNDERSTOOD);
            if (object.path("properties") instanceof ObjectNode properties) {
                properties.remove(NOT_THE_MODELS);
            }
        }
        node.forEach(AnswerForm::reduce);
    }
}
