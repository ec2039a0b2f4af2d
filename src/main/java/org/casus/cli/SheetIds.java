package org.casus.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.casus.model.SourceDocument;
import org.casus.sheet.Format;

/// The documents that a file of fact sheets is about, without a look at the facts: they can only be checked when
/// the articles are read, and of the articles one must know before which have a sheet.
final class SheetIds {
    private SheetIds() {}

    static List<String> of(Path file) {
        var ids = new ArrayList<String>();
        documents(file, document -> ids.add(id(document)));
        return ids;
    }

    /// The documents whose sheets hold their text, by their ids.
    static Map<String, SourceDocument> withText(List<Path> files) {
        var documents = new HashMap<String, SourceDocument>();
        for (var file : files) {
            documents(file, document -> {
                if (document.path("text").isTextual()) {
                    documents.putIfAbsent(
                            id(document),
                            SourceDocument.ofText(
                                    id(document), document.path("text").asText()));
                }
            });
        }
        return documents;
    }

    /// Nothing more when the file cannot be read; what is wrong with it is told when it is its turn.
    private static void documents(Path file, Consumer<JsonNode> out) {
        var mapper = Format.of(file).filter(format -> format == Format.YAML).isPresent()
                ? new YAMLMapper()
                : new ObjectMapper();
        try (var sheets = mapper.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
            while (sheets.hasNextValue()) {
                var sheet = sheets.nextValue();
                if (sheet.isArray()) {
                    sheet.forEach(each -> out.accept(each.path("document")));
                } else {
                    out.accept(sheet.path("document"));
                }
            }
        } catch (IOException e) {
            return;
        }
    }

    private static String id(JsonNode document) {
        return document.path("id").asText();
    }
}
