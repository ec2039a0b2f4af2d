package org.casus.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.casus.sheet.Format;

/// The documents that a file of fact sheets is about, without a look at the facts: they can only be checked when
/// the articles are read, and of the articles one must know before which have a sheet.
final class SheetIds {
    private SheetIds() {}

    /// None when the file cannot be read; what is wrong with it is told when it is its turn.
    static List<String> of(Path file) {
        var mapper = Format.of(file).filter(format -> format == Format.YAML).isPresent()
                ? new YAMLMapper()
                : new ObjectMapper();
        var ids = new ArrayList<String>();
        try (var sheets = mapper.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
            while (sheets.hasNextValue()) {
                var sheet = sheets.nextValue();
                if (sheet.isArray()) {
                    sheet.forEach(each -> ids.add(id(each)));
                } else {
                    ids.add(id(sheet));
                }
            }
        } catch (IOException e) {
            return List.copyOf(ids);
        }
        return ids;
    }

    private static String id(JsonNode sheet) {
        return sheet.path("document").path("id").asText();
    }
}
