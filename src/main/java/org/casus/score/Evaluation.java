package org.casus.score;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.model.FactSheet;

/// Found facts held against true ones, document by document.
public final class Evaluation {
    /// The types of facts, in the order in which they are shown.
    public static final List<String> TYPES = List.of(
            "attack",
            "series",
            "agreement",
            "deployment",
            "withdrawal",
            "troop-level",
            "statement",
            "defence",
            "actor",
            "place");

    private final List<Pairing> documents;
    private final List<Map<Row, Tally>> tallies;
    private final List<String> missing;
    private final List<String> unknown;

    private Evaluation(List<Pairing> documents, List<String> missing, List<String> unknown) {
        this.documents = documents;
        this.tallies = documents.stream().map(Pairing::tallies).toList();
        this.missing = missing;
        this.unknown = unknown;
    }

    /// Of two lists of sheets, each with one sheet a document. A document of `gold` without a sheet in `predicted`
    /// counts as one in which nothing was found; one that is only in `predicted` is not scored.
    ///
    /// @param types of the facts that count
    public static Evaluation of(List<FactSheet> gold, List<FactSheet> predicted, Set<String> types, Known known) {
        var names = new Names(known);
        Map<String, FactSheet> found =
                predicted.stream().collect(Collectors.toMap(Evaluation::id, Function.identity()));
        Set<String> asked = gold.stream().map(Evaluation::id).collect(Collectors.toSet());
        return new Evaluation(
                gold.stream()
                        .map(sheet -> Pairing.of(
                                sheet,
                                found.getOrDefault(id(sheet), new FactSheet(sheet.document(), List.of())),
                                types,
                                names))
                        .toList(),
                gold.stream()
                        .map(Evaluation::id)
                        .filter(id -> !found.containsKey(id))
                        .toList(),
                predicted.stream()
                        .map(Evaluation::id)
                        .filter(id -> !asked.contains(id))
                        .toList());
    }

    /// How many documents are scored.
    public int documents() {
        return documents.size();
    }

    /// The documents of the gold for which there is no sheet among the predicted.
    public List<String> missing() {
        return missing;
    }

    /// The predicted documents of which the gold says nothing.
    public List<String> unknown() {
        return unknown;
    }

    /// All facts, then each type that either side has, each followed by its slots that the gold fills.
    public List<Figure> figures(Bootstrap bootstrap) {
        var rows = new LinkedHashSet<Row>(List.of(Row.ALL));
        rows.addAll(rows(row -> row.slot().isEmpty() || isFilled(row)));
        return bootstrap.figures(List.copyOf(rows), tallies).stream()
                .filter(figure ->
                        figure.row().equals(Row.ALL) || !figure.tally().isEmpty())
                .toList();
    }

    /// Slots that found facts fill, and no true fact: nobody has written down what is right.
    public List<Row> unjudged() {
        return rows(row -> row.slot().isPresent() && !isFilled(row)).stream()
                .filter(row -> tallies.stream()
                        .anyMatch(document ->
                                document.getOrDefault(row, Tally.NOTHING).predicted() > 0))
                .toList();
    }

    private boolean isFilled(Row row) {
        return documents.stream().anyMatch(document -> document.isFilled(row));
    }

    private List<Row> rows(Predicate<Row> wanted) {
        return TYPES.stream()
                .flatMap(type -> Stream.concat(
                        Stream.of(Row.of(type)),
                        tallies.stream()
                                .flatMap(document -> document.keySet().stream())
                                .filter(row ->
                                        row.type().equals(type) && row.slot().isPresent())
                                .distinct()))
                .filter(wanted)
                .toList();
    }

    public Calibration calibration() {
        return Calibration.of(documents.stream()
                .flatMap(document -> document.found().stream()
                        .map(fact -> new Calibration.Rated(fact.circumstances().confidence(), document.isPaired(fact))))
                .toList());
    }

    /// The first found facts that are not true, and as many of the true ones that were not found.
    public List<Unpaired> errors(int each) {
        return Stream.of(Unpaired.Side.SPURIOUS, Unpaired.Side.MISSED)
                .flatMap(side -> documents.stream()
                        .flatMap(document -> Unpaired.in(document, side))
                        .limit(each))
                .toList();
    }

    private static String id(FactSheet sheet) {
        return sheet.document().id();
    }
}
