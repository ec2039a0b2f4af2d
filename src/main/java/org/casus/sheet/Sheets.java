package org.casus.sheet;

import static org.casus.sheet.Part.maybe;
import static org.casus.sheet.Part.required;
import static org.casus.sheet.Scalars.TEXT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.casus.model.FactSheet;
import org.casus.model.ModelRun;
import org.casus.model.SourceDocument;

/// The form of a whole sheet: its document and its facts.
final class Sheets {
    static final String FILE = "file";

    private static final Form<SourceDocument> DOCUMENT = Form.of(
                    SourceDocument.class,
                    "document",
                    "The document that the facts are read from.",
                    required(
                            "id",
                            Scalars.DOCUMENT_ID,
                            "Unique in a store; loading a document again replaces its facts."),
                    maybe("title", TEXT, "Its title."),
                    maybe("date", Scalars.DAY, "The day on which it was published."),
                    maybe("url", Scalars.IRI, "Where it is published."),
                    maybe("publisher", TEXT, "Who published it."),
                    maybe("language", Scalars.LANGUAGE, "Its language: en."),
                    maybe("licence", TEXT, "Under which licence."),
                    maybe("text", TEXT, "Its whole text; the offsets of evidence refer to it."))
            .withKeys(new Key(
                    FILE,
                    false,
                    "Instead of the text, the file that holds it; relative to the sheet.",
                    Scalars.TEXT::schema));

    private static final Form<ModelRun> RUN = Form.of(
            ModelRun.class,
            "run",
            "The run of a language model that read the facts.",
            required("model", TEXT, "The model's name."),
            required("prompt", Scalars.DIGEST, "The SHA-256 of the prompt that it was given."),
            required("version", TEXT, "The version of casus that asked it and checked its answer."),
            required("time", Scalars.TIME, "When it answered."));

    /// The document comes first, whatever the order of the keys: evidence is checked against its text.
    static final Form<FactSheet> SHEET = Form.of(
                    FactSheet.class,
                    "sheet",
                    "The facts of one document. What a key means, docs/fact-sheet.md says.",
                    required("document", new Document(), "The document that the facts are read from."),
                    maybe(
                            "run",
                            RUN,
                            "The run of the language model that read the facts; left out when a person has checked them."),
                    Part.wholeList("facts", new FactValue(), "What the document says."))
            .withKeys(new Key("$schema", false, "This schema, for editors.", Scalars.TEXT::schema));

    private Sheets() {}

    /// The document, with what is known of it from elsewhere.
    private record Document() implements Value<SourceDocument> {
        @Override
        public Optional<SourceDocument> read(Spot spot) {
            return DOCUMENT.read(spot).flatMap(document -> spot.reading().completed(document, spot));
        }

        @Override
        public JsonNode write(SourceDocument document) {
            return DOCUMENT.write(document);
        }

        @Override
        public ObjectNode schema(Schema schema) {
            return DOCUMENT.schema(schema);
        }
    }
}
