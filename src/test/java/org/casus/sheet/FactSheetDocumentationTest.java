package org.casus.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `docs/fact-sheet.md` tells what the reader does.
class FactSheetDocumentationTest {
    private static final Path PAGE = Path.of("docs/fact-sheet.md");
    private static final Pattern KEYS = Pattern.compile("(?s)(<!-- keys -->\n).*(<!-- /keys -->)");

    @TempDir
    Path folder;

    @Test
    void theExampleIsARightSheetWithCheckedEvidence() throws IOException {
        Matcher yaml = Pattern.compile("(?s)```yaml\n(.*?)```").matcher(Files.readString(PAGE));
        assertThat(yaml.find()).isTrue();
        Path file = Files.writeString(folder.resolve("example.yaml"), yaml.group(1));

        var sheet = SheetReader.read(file, id -> Optional.empty()).getFirst();

        assertThat(SheetReader.isVerified(sheet)).isTrue();
        assertThat(sheet.facts()).hasSize(4);
    }

    /// After a change of a form run it once with -Dcasus.write=true.
    @Test
    void theTablesAreThoseOfTheSchema() throws IOException {
        String page = Files.readString(PAGE);
        String wanted = KEYS.matcher(page).replaceFirst("$1" + Matcher.quoteReplacement(tables(Schema.whole())) + "$2");
        if (Boolean.getBoolean("casus.write")) {
            Files.writeString(PAGE, wanted);
        }

        assertThat(PAGE).content().isEqualTo(wanted);
    }

    private static String tables(ObjectNode schema) {
        var text = new StringBuilder();
        table("sheet", schema, text);
        schema.path("$defs").properties().forEach(entry -> {
            JsonNode definition = entry.getValue();
            if (definition.has("enum")) {
                text.append("### %s\n\n%s\n\n".formatted(entry.getKey(), codes(definition)));
            }
            if (definition.has("allOf")) {
                text.append("### %s\n\n%s\n\n".formatted(entry.getKey(), types(definition)));
            }
            object(definition).ifPresent(object -> table(entry.getKey(), object, text));
        });
        return text.toString();
    }

    private static String types(JsonNode fact) {
        var types = new ArrayList<String>();
        fact.path("properties")
                .path("type")
                .path("enum")
                .forEach(type -> types.add("[%1$s](#%1$s)".formatted(type.asText())));
        return fact.path("description").asText() + " The types are: " + String.join(", ", types) + ".";
    }

    private static Optional<JsonNode> object(JsonNode definition) {
        if (definition.has("anyOf")) {
            return Optional.of(definition.path("anyOf").path(1));
        }
        return definition.has("additionalProperties") ? Optional.of(definition) : Optional.empty();
    }

    private static void table(String name, JsonNode object, StringBuilder text) {
        text.append(
                "### %s\n\n%s\n\n".formatted(name, object.path("description").asText()));
        text.append("| key | value | meaning |\n|---|---|---|\n");
        var needed = new ArrayList<String>();
        object.path("required").forEach(key -> needed.add(key.asText()));
        for (Map.Entry<String, JsonNode> key : object.path("properties").properties()) {
            text.append("| `%s`%s | %s | %s |\n"
                    .formatted(
                            key.getKey(),
                            needed.contains(key.getKey()) ? " (required)" : "",
                            value(key.getValue()),
                            key.getValue().path("description").asText()));
        }
        text.append('\n');
    }

    private static String value(JsonNode schema) {
        String usual = schema.has("default")
                ? ", else `%s`".formatted(schema.path("default").asText())
                : "";
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asText().replaceFirst(".*/", "");
            return "[%s](#%s)%s".formatted(name, name.toLowerCase(java.util.Locale.ROOT), usual);
        }
        if (schema.has("const")) {
            return "`%s`".formatted(schema.path("const").asText());
        }
        if (schema.has("anyOf")) {
            return value(schema.path("anyOf").path(0)) + ", or a list of them";
        }
        return switch (schema.path("type").asText()) {
            case "array" -> "list of " + value(schema.path("items"));
            case "string" -> schema.path("format").asText("text").equals("date") ? "day" : "text";
            case "integer" -> "whole number";
            case "boolean" -> "true or false";
            default -> schema.path("type").asText();
        };
    }

    private static String codes(JsonNode definition) {
        var codes = new ArrayList<String>();
        definition.path("enum").forEach(code -> codes.add("`" + code.asText() + "`"));
        return String.join(", ", List.copyOf(codes));
    }
}
