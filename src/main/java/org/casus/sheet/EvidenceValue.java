package org.casus.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.casus.model.Evidence;

/// A quote, which must stand in the document at its offsets. Left out, they are filled in if the quote occurs
/// once.
final class EvidenceValue implements Value<Evidence> {
    static final Value<Evidence> EVIDENCE = new EvidenceValue();
    static final String MEANING = "The very words of the document that say so.";

    private static final Form<Quote> QUOTE = Form.of(
                    Quote.class,
                    "evidence",
                    "Words of the document. A plain text is a quote that occurs once in it.",
                    Part.required("text", Scalars.TEXT, "The quote, letter by letter."),
                    Part.whole("start", "Where it begins in the document's text, in Unicode code points from 0."),
                    Part.whole("end", "Where it ends, exclusive."))
            .orText((spot, text) -> new Quote(text, OptionalInt.empty(), OptionalInt.empty()));

    private EvidenceValue() {}

    record Quote(String text, OptionalInt start, OptionalInt end) {
        int length() {
            return text.codePointCount(0, text.length());
        }
    }

    @Override
    public Optional<Evidence> read(Spot spot) {
        return QUOTE.read(spot)
                .flatMap(quote -> quote.start().isPresent()
                        ? placed(quote, quote.start().getAsInt(), spot)
                        : unplaced(quote, spot));
    }

    private static Optional<Evidence> placed(Quote quote, int start, Spot spot) {
        int end = quote.end().orElse(start + quote.length());
        Optional<StoredText> text = spot.reading().text();
        if (text.isPresent() && (end > text.get().length() || end <= start)) {
            return spot.fault("the offsets %d-%d lie outside the document's text, which has %d code points.%s"
                    .formatted(start, end, text.get().length(), elsewhere(quote, text.get())));
        }
        Optional<String> there =
                text.map(stored -> stored.slice(start, end)).filter(slice -> !slice.equals(quote.text()));
        if (there.isPresent()) {
            return spot.fault("%s does not stand at %d-%d, where '%s' stands.%s"
                    .formatted(
                            named(quote),
                            start,
                            end,
                            Node.shortened(there.get()),
                            elsewhere(quote, text.orElseThrow())));
        }
        return end - start == quote.length()
                ? Optional.of(new Evidence(quote.text(), start, end))
                : spot.fault("%s has %d code points, but %d-%d are %d."
                        .formatted(named(quote), quote.length(), start, end, end - start));
    }

    private static Optional<Evidence> unplaced(Quote quote, Spot spot) {
        Optional<StoredText> text = spot.reading().text();
        if (!spot.reading().isDocumentRead()) {
            return Optional.empty();
        }
        if (text.isEmpty()) {
            return spot.fault(
                    "%s needs start and end, since the document's text is not known here. Or give the text, as "
                                    .formatted(named(quote))
                            + "document.text or document.file.");
        }
        List<Integer> starts = text.get().find(quote.text());
        return switch (starts.size()) {
            case 0 -> spot.fault(named(quote) + " does not stand in the document.");
            case 1 -> Optional.of(new Evidence(quote.text(), starts.getFirst(), starts.getFirst() + quote.length()));
            default ->
                spot.fault("%s stands in the document %d times; give start and end of the right one.%s"
                        .formatted(named(quote), starts.size(), elsewhere(quote, text.get())));
        };
    }

    private static String elsewhere(Quote quote, StoredText text) {
        int shown = 5;
        List<Integer> starts = text.find(quote.text());
        return starts.isEmpty()
                ? " It stands nowhere in the document."
                : starts.stream()
                        .limit(shown)
                        .map(start -> "%d-%d".formatted(start, start + quote.length()))
                        .collect(Collectors.joining(", ", " It stands at ", "."));
    }

    private static String named(Quote quote) {
        return "the quote '%s'".formatted(Node.shortened(quote.text()));
    }

    @Override
    public JsonNode write(Evidence evidence) {
        return QUOTE.write(
                new Quote(evidence.text(), OptionalInt.of(evidence.start()), OptionalInt.of(evidence.end())));
    }

    @Override
    public ObjectNode schema(Schema schema) {
        return QUOTE.schema(schema);
    }
}
