package org.casus.sheet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.casus.model.FactSheet;
import org.casus.model.InputException;
import org.casus.model.SourceDocument;
import org.casus.model.TextFile;

/// Reads fact sheets and checks them whole: either all sheets of a file are right, or all that is wrong is told.
public final class SheetReader {
    /// A sheet is written by a person or holds one document; a larger file is something else. Of JSON Lines, each
    /// line.
    private static final int LIMIT = 64 << 20;

    private final Path file;
    private final Faults faults;
    private final Function<String, Optional<SourceDocument>> documents;
    private final Function<Path, SourceDocument> articles;
    private final List<FactSheet> sheets = new ArrayList<>();
    private final Map<String, Node.Mark> ids = new LinkedHashMap<>();

    private SheetReader(
            Path file, Function<String, Optional<SourceDocument>> documents, Function<Path, SourceDocument> articles) {
        this.file = file;
        this.faults = new Faults(file);
        this.documents = documents;
        this.articles = articles;
    }

    /// The same; a sheet's `file` is then a plain text file.
    public static List<FactSheet> read(Path file, Function<String, Optional<SourceDocument>> documents) {
        return read(file, documents, SheetReader::plainText);
    }

    /// All sheets of a file: one in YAML or JSON, or several as YAML documents, as a JSON array, or one a line.
    /// The text of a document, against which its evidence is checked, comes from the sheet, from the file that
    /// the sheet names, read by `articles`, or by its id from `documents`. Where it is known it stands in the
    /// sheet's document afterwards; where not, the evidence is not checked.
    public static List<FactSheet> read(
            Path file, Function<String, Optional<SourceDocument>> documents, Function<Path, SourceDocument> articles) {
        Format format = Format.of(file)
                .orElseThrow(() ->
                        new InputException("%s: a fact sheet ends with .yaml, .yml, .json or .jsonl.".formatted(file)));
        return new SheetReader(file, documents, articles).sheets(format);
    }

    /// Sheets in JSON that stand in no file; `name` begins the messages. Their evidence is not checked, unless they
    /// hold their text.
    public static List<FactSheet> parse(Path name, String json) {
        var reader = new SheetReader(name, id -> Optional.empty(), SheetReader::plainText);
        NodeParser.parse(json, Format.JSON, 0, reader.faults).forEach(reader::top);
        return reader.whole();
    }

    /// Whether the evidence of a sheet was checked against its document's text.
    public static boolean isVerified(FactSheet sheet) {
        return sheet.document().text().isPresent();
    }

    /// Whether a file is a fact sheet by its ending and content: JSON may as well be an article, which has no
    /// `facts`.
    public static boolean isSheet(Path file) {
        return switch (Format.of(file).orElse(null)) {
            case null -> false;
            case YAML -> true;
            case JSON, JSONL -> NodeParser.firstObjectHas("facts", file);
        };
    }

    private List<FactSheet> sheets(Format format) {
        switch (format) {
            case YAML, JSON -> {
                String text = TextFile.read(file, LIMIT);
                NodeParser.parse(text, format, 0, faults).forEach(this::top);
            }
            case JSONL ->
                TextFile.lines(
                        file,
                        LIMIT,
                        (number, line) -> NodeParser.parse(line, format, number - 1, faults)
                                .forEach(this::sheet),
                        bad -> faults.add(
                                new Node.Mark(bad.origin().line().orElse(1), 1), "", Optional.empty(), bad.reason()));
        }
        return whole();
    }

    private List<FactSheet> whole() {
        faults.throwIfAny();
        if (sheets.isEmpty()) {
            throw new InputException("%s holds no fact sheet.".formatted(file));
        }
        return List.copyOf(sheets);
    }

    private void top(Node node) {
        if (node instanceof Node.Items several) {
            several.nodes().forEach(this::sheet);
        } else {
            sheet(node);
        }
    }

    private void sheet(Node node) {
        var reading = new Reading(faults, this::completed);
        reading.describe(node);
        Optional<FactSheet> sheet = Sheets.SHEET.read(new Spot(node, "", Optional.empty(), reading));
        reading.checkReferences();
        sheet.ifPresent(good -> {
            refuseSecond(good.document().id(), node);
            sheets.add(good);
        });
    }

    private void refuseSecond(String id, Node node) {
        Optional.ofNullable(ids.putIfAbsent(id, node.mark()))
                .ifPresent(first -> faults.add(
                        node.mark(),
                        "document.id",
                        Optional.empty(),
                        "a second sheet of the document '%s'; the first is in line %d. Put their facts into one."
                                .formatted(id, first.line())));
    }

    /// Adds the text, and what else is known of the document.
    private Optional<SourceDocument> completed(SourceDocument document, Spot spot) {
        Optional<Spot> named = spot.at(Sheets.FILE);
        if (named.isPresent() && document.text().isPresent()) {
            return spot.fault("there are both 'text' and 'file'; give one of them.");
        }
        try {
            Optional<SourceDocument> known = named.isPresent()
                    ? named.flatMap(Spot::word).map(name -> articles.apply(file.resolveSibling(name)))
                    : document.text().isPresent() ? Optional.empty() : documents.apply(document.id());
            return Optional.of(known.map(other -> merged(document, other)).orElse(document));
        } catch (InputException e) {
            return named.orElse(spot).fault(String.valueOf(e.getMessage()));
        }
    }

    private static SourceDocument merged(SourceDocument sheet, SourceDocument known) {
        return new SourceDocument(
                sheet.id(),
                sheet.title().or(known::title),
                sheet.date().or(known::date),
                sheet.url().or(known::url),
                sheet.publisher().or(known::publisher),
                sheet.language().or(known::language),
                sheet.licence().or(known::licence),
                sheet.text().or(known::text));
    }

    private static SourceDocument plainText(Path file) {
        return SourceDocument.ofText(file.toString(), TextFile.read(file, LIMIT));
    }
}
