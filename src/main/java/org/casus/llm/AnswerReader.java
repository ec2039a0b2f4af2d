package org.casus.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.casus.model.Evidence;
import org.casus.model.Fact;
import org.casus.model.InputException;
import org.casus.sheet.SheetReader;

/// Reads the facts of an answer by the rules of the fact sheet. Their quotes get the offsets at which they
/// stand in the text; one that stands nowhere keeps its words, with offsets at which other words stand.
///
/// @param text the text that the quotes should be from
record AnswerReader(QuoteFinder text) {
    private static final Path NAME = Path.of("the answer");
    private static final String FACTS = "facts";

    /// More faults than these do not help to see what a model does wrong.
    private static final int FAULTS_SHOWN = 3;

    /// Who says so or is bound may be a plain name, which then takes over what another fact says of it. A
    /// model's fact stands by its own quotes only.
    private static final List<String> NAMED = List.of("by", "force", "protects");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    List<Fact> facts(String answer) {
        var tree = tree(answer);
        tidy(tree);
        var sheet = JSON.createObjectNode();
        sheet.putObject("document").put("id", "answer");
        sheet.set(FACTS, tree);
        try {
            return SheetReader.parse(NAME, sheet.toString()).getFirst().facts();
        } catch (InputException e) {
            throw new InputException("the model does not keep to the form of a fact sheet: " + inOneLine(e), e);
        }
    }

    private static JsonNode tree(String answer) {
        try {
            var tree = JSON.readTree(answer);
            if (!tree.isObject() || tree.size() != 1 || !tree.path(FACTS).isArray()) {
                throw new InputException(
                        "the model does not keep to the form of a fact sheet: its answer is no object with the one key 'facts'.");
            }
            return tree.path(FACTS);
        } catch (JsonProcessingException e) {
            throw new InputException(
                    "the model's answer is not JSON: %s.".formatted(Words.shortened(e.getOriginalMessage())), e);
        }
    }

    private static String inOneLine(InputException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .map(String::strip)
                .limit(1 + FAULTS_SHOWN)
                .collect(Collectors.joining(" "));
    }

    private void tidy(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(AnswerForm.NOT_THE_MODELS);
            NAMED.stream()
                    .filter(key -> object.has(key) && !isTie(object))
                    .forEach(key -> object.set(key, named(object.path(key))));
            if (object.path("evidence") instanceof ArrayNode quotes) {
                object.set("evidence", placed(quotes));
            }
        }
        node.forEach(this::tidy);
    }

    /// `follows: {fact: a1, by: PT2H}`, where `by` is a length of time.
    private static boolean isTie(ObjectNode object) {
        return object.has("fact") && !object.has("text");
    }

    private static JsonNode named(JsonNode value) {
        if (value instanceof ArrayNode several) {
            var names = JSON.createArrayNode();
            several.forEach(each -> names.add(named(each)));
            return names;
        }
        return value.isTextual() ? JSON.createObjectNode().set("name", value) : value;
    }

    private ArrayNode placed(ArrayNode quotes) {
        var placed = JSON.createArrayNode();
        quotes.forEach(quote -> {
            var words = quote.isObject() ? quote.path("text") : quote;
            placed.add(words.isTextual() ? placed(words.asText()) : quote);
        });
        return placed;
    }

    private ObjectNode placed(String words) {
        var quote = text.find(words).orElse(new Evidence(words, 0, words.codePointCount(0, words.length())));
        return JSON.createObjectNode()
                .put("text", quote.text())
                .put("start", quote.start())
                .put("end", quote.end());
    }
}
