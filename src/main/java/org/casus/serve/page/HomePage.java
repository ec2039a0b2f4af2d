package org.casus.serve.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.casus.serve.edition.Statistics;
import org.casus.serve.view.Bars;
import org.casus.serve.view.Showing;
import org.casus.serve.view.Shown;
import org.casus.serve.view.WorldMap;
import org.casus.vocab.Casus;

/// What is in here: how much, when, where, from whom.
record HomePage(Showing showing) {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /// A number and what it counts.
    public record Count(String number, String what, String href) {}

    /// A document with the day of its issue.
    public record Source(Shown thing, String issued) {}

    Map<String, Object> model() {
        var model = counts(showing);
        showing.edition().statistics(PATIENCE).ifPresent(counted -> {
            model.put("months", Bars.byMonth(asNumbers(counted.attacks())));
            model.put(
                    "map", WorldMap.of(counted.spots().stream().map(this::spot).toList()));
            model.put(
                    "sources",
                    counted.documents().stream()
                            .map(source -> new Source(showing.thing(source.iri()), source.issued()))
                            .toList());
            model.put(
                    "disputed", counted.disputed().stream().map(showing::thing).toList());
            if (!counted.attacks().isEmpty()) {
                var months = new TreeMap<>(counted.attacks());
                model.put("first", months.firstKey());
                model.put("last", months.lastKey());
            }
        });
        return model;
    }

    static Map<String, Object> counts(Showing showing) {
        var model = new LinkedHashMap<String, Object>();
        model.put("base", showing.edition().names().base());
        model.put("queries", List.copyOf(showing.edition().queries().values()));
        showing.edition().statistics(PATIENCE).ifPresent(counted -> {
            var counts = new ArrayList<Count>();
            count(counts, counted, Casus.DOCUMENT, "sources", showing);
            count(counts, counted, Casus.EVENT, "events", showing);
            count(counts, counted, Casus.AGREEMENT, "agreements", showing);
            count(counts, counted, Casus.CLAIM, "claims", showing);
            count(counts, counted, Casus.QUOTE, "quotes", showing);
            count(counts, counted, Casus.ACTOR, "actors", showing);
            count(counts, counted, Casus.PLACE, "places", showing);
            counts.add(new Count(
                    "%,d".formatted(counted.triples()),
                    "statements",
                    showing.site().root() + "/dataset"));
            model.put("counts", counts);
            model.put("classes", partitions(counted.classes(), showing));
        });
        return model;
    }

    /// A class and how many things are in it.
    public record Partition(Shown thing, String number) {}

    private static List<Partition> partitions(Map<String, Long> counts, Showing showing) {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().startsWith(Casus.NS))
                .map(count -> new Partition(showing.thing(count.getKey()), "%,d".formatted(count.getValue())))
                .toList();
    }

    private static void count(List<Count> counts, Statistics counted, Node type, String what, Showing showing) {
        var query = "SELECT ?thing ?label { ?thing a <%s> OPTIONAL { ?thing rdfs:label ?label } } LIMIT 100"
                .formatted(type.getURI());
        var href = showing.site().root() + "/sparql?query=" + QueryPage.encoded(query);
        counts.add(new Count("%,d".formatted(counted.of(type)), what, href));
    }

    private static Map<String, Double> asNumbers(Map<String, Integer> counts) {
        var numbers = new LinkedHashMap<String, Double>();
        counts.forEach((key, value) -> numbers.put(key, value.doubleValue()));
        return numbers;
    }

    private WorldMap.Spot spot(Statistics.Spot spot) {
        var place = showing.thing(spot.iri());
        var title = "%s: %d attack%s".formatted(place.text(), spot.attacks(), spot.attacks() == 1 ? "" : "s");
        return new WorldMap.Spot(
                spot.longitude(), spot.latitude(), spot.attacks(), title, String.valueOf(place.href()));
    }
}
