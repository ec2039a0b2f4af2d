package org.casus.serve.edition;

import static org.apache.jena.graph.Node.ANY;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.casus.query.Wkt;
import org.casus.vocab.Casus;
import org.casus.vocab.Codes;

/// What is in the data, counted once.
///
/// @param attacks by month, those that happened, each counted once
/// @param spots where they happened, those with most attacks first
/// @param documents the newest ones
/// @param disputed events that sources tell differently, the newest first, each once
public record Statistics(
        long triples,
        Map<String, Long> classes,
        Map<String, Long> properties,
        Map<String, Integer> attacks,
        List<Spot> spots,
        List<Source> documents,
        List<String> disputed) {

    /// A place with coordinates, and the attacks in it.
    public record Spot(String iri, double longitude, double latitude, int attacks) {}

    /// A document, with the day of its issue as far as known.
    public record Source(String iri, String issued) {}

    private static final int MOST_SPOTS = 400;
    private static final int MOST_DOCUMENTS = 8;
    private static final int MOST_DISPUTED = 5;

    /// So many places are told apart in memory.
    private static final int MOST_PLACES = 50_000;
    private static final Node GEOMETRY =
            NodeFactory.createURI("http://www.opengis.net/ont/geosparql#hasDefaultGeometry");
    private static final Node AS_WKT = NodeFactory.createURI("http://www.opengis.net/ont/geosparql#asWKT");
    private static final Set<Node> HAPPENED =
            Set.of(Codes.of(org.casus.model.Status.OCCURRED), Codes.of(org.casus.model.Status.ONGOING));

    public long of(Node type) {
        return classes.getOrDefault(type.getURI(), 0L);
    }

    /// To be asked inside a transaction.
    static Statistics of(DatasetGraph graphs) {
        var classes = new HashMap<String, Long>();
        var properties = new HashMap<String, Long>();
        long triples = 0;
        for (var quads = graphs.find(); quads.hasNext(); triples++) {
            var quad = quads.next();
            properties.merge(quad.getPredicate().getURI(), 1L, Long::sum);
            if (quad.getPredicate().equals(RDF.type.asNode())
                    && quad.getObject().isURI()) {
                classes.merge(quad.getObject().getURI(), 1L, Long::sum);
            }
        }
        var union = graphs.getUnionGraph();
        var attacks = new TreeMap<String, Integer>();
        var places = new HashMap<Node, Integer>();
        attacks(union, attacks, places);
        return new Statistics(
                triples,
                sorted(classes),
                sorted(properties),
                attacks,
                spots(union, places),
                documents(union),
                disputed(union));
    }

    private static Map<String, Long> sorted(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    private static void attacks(Graph union, Map<String, Integer> months, Map<Node, Integer> places) {
        for (var found = union.find(ANY, RDF.type.asNode(), Casus.ATTACK); found.hasNext(); ) {
            var attack = found.next().getSubject();
            if (hasHappened(union, attack) && isFirst(union, attack)) {
                first(union, attack, Casus.EARLIEST_START)
                        .filter(start -> start.isLiteral()
                                && start.getLiteralLexicalForm().length() >= 7)
                        .ifPresent(start ->
                                months.merge(start.getLiteralLexicalForm().substring(0, 7), 1, Integer::sum));
                first(union, attack, Casus.HAS_TARGET)
                        .filter(target -> point(union, target).isPresent())
                        .or(() -> first(union, attack, Casus.HAS_PLACE))
                        .filter(place -> places.size() < MOST_PLACES || places.containsKey(place))
                        .ifPresent(place -> places.merge(place, 1, Integer::sum));
            }
        }
    }

    private static boolean hasHappened(Graph union, Node attack) {
        return union.find(attack, Casus.HAS_STATUS, ANY).toList().stream()
                .allMatch(triple -> HAPPENED.contains(triple.getObject()));
    }

    /// An event that several sources tell of counts once: as the one whose IRI comes first.
    private static boolean isFirst(Graph union, Node event) {
        return union.find(event, Casus.SAME_EVENT_AS, ANY).toList().stream()
                .allMatch(triple -> triple.getObject().toString().compareTo(event.toString()) >= 0);
    }

    private static Optional<Node> first(Graph union, Node thing, Node property) {
        return union.find(thing, property, ANY).toList().stream()
                .map(triple -> triple.getObject())
                .min(Comparator.comparing(Node::toString));
    }

    private static List<Spot> spots(Graph union, Map<Node, Integer> places) {
        var spots = new LinkedHashMap<Wkt.Point, Spot>();
        places.forEach((place, attacks) -> around(union, place, new HashSet<>())
                .ifPresent(found -> spots.merge(
                        found.point(),
                        new Spot(
                                found.place().getURI(),
                                found.point().longitude(),
                                found.point().latitude(),
                                attacks),
                        Statistics::together)));
        return spots.values().stream()
                .sorted(Comparator.comparingInt(Spot::attacks).reversed().thenComparing(Spot::iri))
                .limit(MOST_SPOTS)
                .toList();
    }

    private static Spot together(Spot one, Spot other) {
        var first = one.iri().compareTo(other.iri()) <= 0 ? one : other;
        return new Spot(first.iri(), one.longitude(), one.latitude(), one.attacks() + other.attacks());
    }

    /// A place and its point.
    public record Located(Node place, Wkt.Point point) {}

    /// The point of a place, or of the nearest place around it.
    public static Optional<Located> around(Graph union, Node place, Set<Node> seen) {
        var own = point(union, place);
        if (own.isPresent() || !seen.add(place)) {
            return own.map(point -> new Located(place, point));
        }
        return union.find(place, Casus.WITHIN, ANY).mapWith(triple -> triple.getObject()).toList().stream()
                .sorted(Comparator.comparing(Node::toString))
                .flatMap(wider -> around(union, wider, seen).stream())
                .findFirst();
    }

    private static Optional<Wkt.Point> point(Graph union, Node place) {
        return first(union, place, GEOMETRY)
                .flatMap(geometry -> first(union, geometry, AS_WKT))
                .flatMap(Wkt::of)
                .filter(wkt -> wkt.type().equals("Point"))
                .flatMap(Wkt::point);
    }

    private static List<String> disputed(Graph union) {
        var newest = new Newest(MOST_DISPUTED);
        for (var type : List.of(Casus.DISPUTED_EVENT, Casus.CONTESTED_EVENT)) {
            for (var found = union.find(ANY, RDF.type.asNode(), type); found.hasNext(); ) {
                var event = found.next().getSubject();
                var start = first(union, event, Casus.EARLIEST_START)
                        .filter(Node::isLiteral)
                        .map(Node::getLiteralLexicalForm)
                        .orElse("");
                var told = new Source(event.getURI(), start);
                if (!newest.has(told) && isFirst(union, event)) {
                    newest.add(told);
                }
            }
        }
        return newest.inOrder().stream().map(Source::iri).toList();
    }

    private static List<Source> documents(Graph union) {
        var newest = new Newest(MOST_DOCUMENTS);
        for (var found = union.find(ANY, RDF.type.asNode(), Casus.DOCUMENT); found.hasNext(); ) {
            var document = found.next().getSubject();
            var issued = first(union, document, DCTerms.issued.asNode())
                    .filter(Node::isLiteral)
                    .map(Node::getLiteralLexicalForm)
                    .orElse("");
            newest.add(new Source(document.getURI(), issued.length() >= 10 ? issued.substring(0, 10) : issued));
        }
        return newest.inOrder();
    }

    /// The newest of those that were added.
    private static final class Newest {
        private final PriorityQueue<Source> kept =
                new PriorityQueue<>(Comparator.comparing(Source::issued).thenComparing(Source::iri));
        private final int most;

        Newest(int most) {
            this.most = most;
        }

        boolean has(Source source) {
            return kept.contains(source);
        }

        void add(Source source) {
            kept.add(source);
            if (kept.size() > most) {
                kept.remove();
            }
        }

        List<Source> inOrder() {
            return kept.stream()
                    .sorted(Comparator.comparing(Source::issued).reversed().thenComparing(Source::iri))
                    .toList();
        }
    }
}
