package org.casus.sheet;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.casus.model.FactSheet;

/// Writes fact sheets: keys in a fixed order, empty ones left out, the document's text included if the sheet has
/// it.
public final class SheetWriter {
    private static final JsonMapper LINE = JsonMapper.builder().build();
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .stringQuotingChecker(new Quoting())
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build());

    private SheetWriter() {}

    /// Writes YAML documents, one JSON object or an array of several, or one object a line. What is written in
    /// YAML or JSON Lines by several calls is one file of sheets.
    public static void write(List<FactSheet> sheets, Format format, Writer out) {
        List<JsonNode> trees = sheets.stream().map(Sheets.SHEET::write).toList();
        try {
            switch (format) {
                case YAML -> eachOn(trees, YAML, "", out);
                case JSONL -> eachOn(trees, LINE, "\n", out);
                case JSON -> {
                    var tree = trees.size() == 1
                            ? trees.getFirst()
                            : LINE.createArrayNode().addAll(trees);
                    out.write(LINE.writer(indented()).writeValueAsString(tree) + "\n");
                }
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void eachOn(List<JsonNode> trees, ObjectMapper mapper, String end, Writer out) throws IOException {
        for (JsonNode tree : trees) {
            out.write(mapper.writeValueAsString(tree) + end);
        }
    }

    /// Quotes whatever some YAML reader might take for something else than a text; a day stays as people write it.
    private static final class Quoting extends StringQuotingChecker.Default {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean needToQuoteValue(String value) {
            return super.needToQuoteValue(value) || !value.matches("(?s)\\p{L}.*|[0-9]{4}-[0-9]{2}-[0-9]{2}");
        }
    }

    /// Line ends are the same on every machine.
    private static DefaultPrettyPrinter indented() {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        return printer;
    }
}
