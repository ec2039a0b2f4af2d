package org.casus.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.casus.model.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The JSON Schema and the reader agree on what a fact sheet is.
class SchemaTest {
    private static final Path FILE = Path.of("src/main/resources/org/casus/fact-sheet.schema.json");
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Schema.whole());

    /// What a schema cannot see: ties within a sheet, the calendar, the order of numbers and days, the document's
    /// text.
    private static final String MEANING =
            "(?s).*( has the id | stands here for a second time|the calendar has no such day"
                    + "|are not in order|is after 'to'|before it begins|the quote '|lie outside"
                    + "|where only bounds are told).*";

    @TempDir
    Path folder;

    /// After a change of a form run it once with -Dcasus.write=true.
    @Test
    void theSchemaInTheTreeIsTheOneOfTheForms() throws IOException {
        String schema = JSON.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(Schema.whole())
                        .replace("\r", "") + "\n";
        if (Boolean.getBoolean("casus.write")) {
            Files.writeString(FILE, schema);
        }

        assertThat(FILE).content().isEqualTo(schema);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void everySheetThatIsWrittenIsValid(long seed) throws IOException {
        for (boolean full : new boolean[] {true, false}) {
            assertThat(SCHEMA.validate(written(seed, full))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"document\": {\"id\": \"d\"}}",
                "{\"document\": {}, \"facts\": []}",
                "{\"document\": {\"id\": \"d\"}, \"facts\": [], \"x\": 1}",
                "{\"document\": {\"id\": \"d\"}, \"facts\": [{\"type\": \"atack\", \"id\": \"a\"}]}",
                "{\"document\": {\"id\": \"d\"}, \"facts\": [{\"type\": \"attack\", \"id\": \"a\", \"kind\": \"bombing\"}]}",
                "{\"document\": {\"id\": \"d\"}, \"facts\": [{\"type\": \"place\", \"id\": \"a\", \"facility\": \"x\"}]}",
                "{\"document\": {\"id\": \"d\", \"date\": \"18.11.2020\"}, \"facts\": []}",
                "{\"document\": {\"id\": \"d e\"}, \"facts\": []}"
            })
    void neitherTheSchemaNorTheReaderAcceptsWhatIsNoSheet(String json) throws IOException {
        assertThat(SCHEMA.validate(JSON.readTree(json))).isNotEmpty();
        assertThat(refusal(JSON.readTree(json))).isPresent();
    }

    @Test
    void theSchemaAndTheReaderAgreeOnSheetsWithOneThingChanged() throws IOException {
        JsonNode whole = written(7, false);
        var random = new Random(7);
        for (int i = 0; i < 150; i++) {
            JsonNode changed = changed(whole, random);
            Optional<String> refusal = refusal(changed);
            if (!refusal.orElse("").matches(MEANING)) {
                assertThat(refusal.isEmpty())
                        .as("change %d: schema says %s, reader says %s", i, SCHEMA.validate(changed), refusal)
                        .isEqualTo(SCHEMA.validate(changed).isEmpty());
            }
        }
    }

    /// Replaces or removes one value somewhere in a sheet.
    private static JsonNode changed(JsonNode whole, Random random) {
        JsonNode copy = whole.deepCopy();
        var places = new ArrayList<JsonNode>();
        collect(copy, places);
        var odd = List.of(
                JsonNodeFactory.instance.textNode("odd"),
                JsonNodeFactory.instance.textNode("2020-11-31"),
                JsonNodeFactory.instance.textNode(" "),
                JsonNodeFactory.instance.numberNode(-1),
                JsonNodeFactory.instance.numberNode(5.0),
                JsonNodeFactory.instance.numberNode(2.5),
                JsonNodeFactory.instance.numberNode(99999999999L),
                JsonNodeFactory.instance.booleanNode(true),
                JsonNodeFactory.instance.objectNode(),
                JsonNodeFactory.instance.arrayNode());
        JsonNode value = odd.get(random.nextInt(odd.size()));
        switch (places.get(random.nextInt(places.size()))) {
            case ObjectNode object -> change(object, value, random);
            case ArrayNode array -> array.set(random.nextInt(array.size()), value);
            default -> throw new AssertionError();
        }
        return copy;
    }

    private static void change(ObjectNode object, JsonNode value, Random random) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(3)) {
            case 0 -> object.remove(name);
            case 1 -> object.set("unheardOf", value);
            default -> object.set(name, value);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainerNode() && !node.isEmpty()) {
            places.add(node);
            node.forEach(child -> collect(child, places));
        }
    }

    private static JsonNode written(long seed, boolean full) throws IOException {
        var sheet = new RandomSheets(seed, full).sheet("d" + seed);
        return JSON.readTree(SheetRoundTripTest.written(List.of(sheet), Format.JSON));
    }

    private Optional<String> refusal(JsonNode sheet) throws IOException {
        Path file = folder.resolve("sheet.json");
        JSON.writeValue(file.toFile(), sheet);
        try {
            SheetReader.read(file, id -> Optional.empty());
            return Optional.empty();
        } catch (InputException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
