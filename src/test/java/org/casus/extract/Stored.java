package org.casus.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.jena.sys.JenaSystem;
import org.casus.extract.syntax.Conllu;
import org.casus.extract.syntax.ConlluAnnotator;
import org.casus.extract.syntax.Sentence;
import org.casus.model.FactSheet;
import org.casus.reference.Reference;
import org.casus.sheet.Format;
import org.casus.sheet.SheetWriter;

/// The extractor with the parses that are stored beside the tests.
public final class Stored {
    static final Path FILE = Path.of("src/test/resources/extract/parses.conllu");

    /// Sentences that unit tests of single parts ask for, one a line.
    static final Path SENTENCES = Path.of("src/test/resources/extract/sentences.txt");

    static final Reference REFERENCE;
    private static final ConlluAnnotator ANNOTATOR;
    private static final Extractor EXTRACTOR;

    static {
        JenaSystem.init();
        REFERENCE = Reference.embedded();
        ANNOTATOR = new ConlluAnnotator(parses(), FILE.toString());
        EXTRACTOR = new Extractor(REFERENCE, ANNOTATOR);
    }

    private Stored() {}

    public static Reference reference() {
        return REFERENCE;
    }

    /// The stored parse of a sentence.
    public static Sentence sentence(String text) {
        return new Sentence(0, 0, false, 0, text, ANNOTATOR.annotate(text));
    }

    static Extraction extraction(Case each) {
        return EXTRACTOR.extractByRules(each.document());
    }

    static Extraction extraction(String text) {
        return EXTRACTOR.extractByRules(Case.document(text, Optional.empty()));
    }

    /// The facts as they stand in a sheet, without evidence.
    static List<JsonNode> facts(Case each) {
        return facts(extraction(each).sheet());
    }

    static List<Conllu.Parse> parses() {
        return Conllu.read(read(FILE), FILE.toString());
    }

    static List<String> sentences() {
        return read(SENTENCES).lines().filter(line -> !line.isBlank()).toList();
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The facts as they stand in a sheet.
    static List<JsonNode> facts(FactSheet sheet) {
        var out = new StringWriter();
        SheetWriter.write(List.of(sheet), Format.JSONL, out);
        try {
            return StreamSupport.stream(
                            new JsonMapper()
                                    .readTree(out.toString())
                                    .path("facts")
                                    .spliterator(),
                            false)
                    .map(Stored::withoutEvidence)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode withoutEvidence(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(List.of("evidence", "confidence"));
        }
        node.forEach(Stored::withoutEvidence);
        return node;
    }
}
