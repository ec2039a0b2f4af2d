package org.casus.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.casus.score.Bootstrap;
import org.casus.score.Calibration;
import org.casus.score.Evaluation;
import org.casus.score.Figure;
import org.casus.score.Interval;
import org.casus.score.Row;
import org.casus.score.Unpaired;

/// What an evaluation says, and how: for programs as CSV or JSON, shares from 0 to 1.
record ScoreReport(
        int documents,
        List<String> missing,
        List<String> unknown,
        Bootstrap bootstrap,
        List<Figure> figures,
        List<Row> unjudged,
        Calibration calibration,
        List<Unpaired> errors) {
    /// No figure of a corpus is known better than to a ten-thousandth.
    private static final double DIGITS = 1e4;

    ScoreReport(Evaluation evaluation, Bootstrap bootstrap, int errors) {
        this(
                evaluation.documents(),
                evaluation.missing(),
                evaluation.unknown(),
                bootstrap,
                evaluation.figures(bootstrap),
                evaluation.unjudged(),
                evaluation.calibration(),
                evaluation.errors(errors));
    }

    Csv csv() {
        var head = new ArrayList<>(List.of("type", "slot", "gold", "predicted", "right"));
        head.addAll(shares(figures.getFirst()).keySet());
        return new Csv(head, figures.stream().map(ScoreReport::cells).toList());
    }

    String json() {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("documents", documents);
        missing.forEach(json.putArray("missing")::add);
        unknown.forEach(json.putArray("notScored")::add);
        json.putObject("intervals").put("resamples", bootstrap.resamples()).put("seed", bootstrap.seed());
        var rows = json.putArray("figures");
        figures.forEach(figure -> rows.add(figure(figure)));
        var slots = json.putArray("unjudged");
        unjudged.forEach(row ->
                slots.addObject().put("type", row.type()).put("slot", row.slot().orElse("")));
        json.set("calibration", confidence());
        var unpaired = json.putArray("errors");
        errors.forEach(error -> unpaired.addPOJO(error));
        return new ObjectMapper().valueToTree(json).toPrettyString();
    }

    private static List<String> cells(Figure figure) {
        var tally = figure.tally();
        var cells = new ArrayList<>(List.of(
                figure.row().type(),
                figure.row().slot().orElse(""),
                String.valueOf(tally.gold()),
                String.valueOf(tally.predicted()),
                String.valueOf(tally.right())));
        shares(figure)
                .values()
                .forEach(share -> cells.add(share.isPresent() ? String.valueOf(share.getAsDouble()) : ""));
        return cells;
    }

    private static ObjectNode figure(Figure figure) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("type", figure.row().type());
        figure.row().slot().ifPresent(slot -> node.put("slot", slot));
        node.put("gold", figure.tally().gold());
        node.put("predicted", figure.tally().predicted());
        node.put("right", figure.tally().right());
        shares(figure).forEach((name, share) -> share.ifPresent(value -> node.put(name, value)));
        return node;
    }

    private static Map<String, OptionalDouble> shares(Figure figure) {
        var shares = new LinkedHashMap<String, OptionalDouble>();
        put(shares, "precision", figure.tally().precision(), figure.precision());
        put(shares, "recall", figure.tally().recall(), figure.recall());
        put(shares, "f1", figure.tally().f1(), figure.f1());
        return shares;
    }

    private static void put(
            Map<String, OptionalDouble> shares, String name, OptionalDouble share, Optional<Interval> interval) {
        shares.put(name, rounded(share));
        shares.put(name + "Low", rounded(interval.map(Interval::low)));
        shares.put(name + "High", rounded(interval.map(Interval::high)));
    }

    private ObjectNode confidence() {
        var node = JsonNodeFactory.instance.objectNode();
        var bins = node.putArray("bins");
        calibration.bins().forEach(bin -> bins.add(bin(bin)));
        node.set("sure", bin(calibration.sure()));
        rounded(calibration.brier()).ifPresent(score -> node.put("brier", score));
        rounded(calibration.error()).ifPresent(error -> node.put("expectedCalibrationError", error));
        return node.put("withoutConfidence", calibration.unrated());
    }

    private static ObjectNode bin(Calibration.Bin bin) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("from", bin.from()).put("to", bin.to());
        node.put("facts", bin.facts()).put("right", bin.right());
        rounded(bin.share()).ifPresent(share -> node.put("share", share));
        return node.put("meanConfidence", rounded(bin.meanConfidence()));
    }

    private static OptionalDouble rounded(Optional<Double> number) {
        return number.map(value -> OptionalDouble.of(rounded(value))).orElse(OptionalDouble.empty());
    }

    private static OptionalDouble rounded(OptionalDouble number) {
        return number.isPresent() ? OptionalDouble.of(rounded(number.getAsDouble())) : number;
    }

    private static double rounded(double number) {
        return Math.round(number * DIGITS) / DIGITS;
    }
}
