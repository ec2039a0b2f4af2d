package org.casus.serve.page;

import static org.apache.jena.graph.Node.ANY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.casus.serve.edition.Statistics;
import org.casus.serve.linked.RdfSyntax;
import org.casus.serve.view.Showing;
import org.casus.serve.view.Shown;
import org.casus.serve.view.WorldMap;
import org.casus.vocab.Casus;

/// A thing: what is said of it, what leads to it, where and when; for an event who says what, in which sentence.
record ResourcePage(Node thing, String path, Showing showing) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_VALUES = 200;
    private static final int MOST_INCOMING = 10_000;
    private static final int SHOWN_INCOMING = 12;

    /// Told elsewhere on the page, or of no use to a reader.
    private static final Set<Node> APART =
            Set.of(RDF.type.asNode(), Casus.HAS_EVIDENCE, Casus.FINGERPRINT, Casus.COUNTED_WITH, Casus.IN_MONTH);
    private static final List<Node> FIRST = List.of(
            Casus.HAS_KIND,
            Casus.HAS_STATUS,
            Casus.EARLIEST_START,
            Casus.LATEST_START,
            Casus.EARLIEST_END,
            Casus.LATEST_END,
            Casus.TIME_TEXT,
            Casus.HAS_TARGET,
            Casus.HAS_PLACE,
            Casus.HAS_PARTY,
            Casus.HAS_SPEAKER,
            Casus.OF_FORCE);
    private static final Map<Node, String> GROUPS = groups();

    /// Values of one property under its name.
    public record Fact(Shown property, List<Shown> values, int more) {}

    /// Facts of one kind.
    public record Group(String title, List<Fact> facts) {}

    /// What leads here by one property.
    public record Incoming(Shown property, String count, List<Shown> things, String all) {}

    private static Map<Node, String> groups() {
        var groups = new LinkedHashMap<Node, String>();
        for (var property :
                List.of(Casus.HAS_KIND, Casus.HAS_STATUS, Casus.HAS_STAGE, Casus.USED_WEAPON, Casus.EFFECT)) {
            groups.put(property, "What");
        }
        for (var property : List.of(
                Casus.EARLIEST_START,
                Casus.LATEST_START,
                Casus.EARLIEST_END,
                Casus.LATEST_END,
                Casus.TIME_TEXT,
                Casus.PART_OF_DAY,
                Casus.FOLLOWS,
                Casus.DURING,
                Casus.DEADLINE,
                Casus.PERIOD,
                Casus.AS_OF)) {
            groups.put(property, "When");
        }
        for (var property :
                List.of(Casus.HAS_PLACE, Casus.LAUNCHED_FROM, Casus.WITHIN, Casus.BASED_IN, Casus.HAS_TERRITORY)) {
            groups.put(property, "Where");
        }
        for (var property : List.of(
                Casus.HAS_TARGET,
                Casus.HAS_PARTY,
                Casus.HAS_SPEAKER,
                Casus.HAS_ADDRESSEE,
                Casus.OF_FORCE,
                Casus.HAS_MEDIATOR,
                Casus.MEMBER_OF,
                Casus.AFFILIATED_WITH,
                Casus.CLAIMANT,
                Casus.ATTRIBUTED_TO,
                Casus.BOUND_PARTY,
                Casus.PROTECTED_TARGET)) {
            groups.put(property, "Who");
        }
        for (var property : List.of(Casus.SAME_EVENT_AS, Casus.MAY_BE_SAME_EVENT_AS, Casus.SAME_AGREEMENT_AS)) {
            groups.put(property, "The same, as others tell it");
        }
        return groups;
    }

    private Graph data() {
        return showing.edition().union();
    }

    Map<String, Object> model() {
        var model = new LinkedHashMap<String, Object>();
        var label = showing.edition().labels().of(thing);
        model.put("iri", thing.getURI());
        model.put("path", path);
        model.put("label", label);
        model.put("types", types(thing.getURI(), showing));
        model.put("groups", facts());
        model.put("incoming", incoming());
        model.put("syntaxes", RdfSyntax.values());
        model.put("sparql", "SELECT ?property ?value { <%s> ?property ?value }".formatted(thing.getURI()));
        model.put("sparqlHref", sparql("SELECT ?property ?value { <%s> ?property ?value }".formatted(thing.getURI())));
        where().ifPresent(map -> model.put("map", map));
        var claims = new Claims(thing, showing);
        model.put("claims", claims.groups());
        model.put("estimates", claims.estimates());
        model.put("evidence", new Quotes(showing).of(thing));
        if (is(Casus.DOCUMENT)) {
            model.put("quotes", new Quotes(showing).in(thing));
        }
        model.put("isEvent", is(Casus.EVENT));
        model.put("jsonld", jsonld(label));
        return model;
    }

    private boolean is(Node type) {
        return data().contains(thing, RDF.type.asNode(), type);
    }

    static List<Shown> types(String iri, Showing showing) {
        return showing
                .edition()
                .union()
                .find(NodeFactory.createURI(iri), RDF.type.asNode(), ANY)
                .mapWith(triple -> triple.getObject())
                .filterKeep(type -> type.isURI() && type.getURI().startsWith(Casus.NS))
                .toList()
                .stream()
                .distinct()
                .map(showing::of)
                .sorted(Comparator.comparing(Shown::text))
                .toList();
    }

    private List<Group> facts() {
        var byProperty = new LinkedHashMap<Node, List<Node>>();
        data().find(thing, ANY, ANY)
                .filterDrop(triple -> APART.contains(triple.getPredicate()))
                .forEachRemaining(triple -> byProperty
                        .computeIfAbsent(triple.getPredicate(), key -> new ArrayList<>())
                        .add(triple.getObject()));
        var groups = new TreeMap<String, List<Fact>>(
                Comparator.comparingInt(ResourcePage::rank).thenComparing(Comparator.naturalOrder()));
        byProperty.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Node, List<Node>> entry) -> order(entry.getKey()))
                        .thenComparing(entry -> entry.getKey().getURI()))
                .forEach(entry -> groups.computeIfAbsent(group(entry.getKey()), key -> new ArrayList<>())
                        .add(fact(entry.getKey(), entry.getValue())));
        var listed = new ArrayList<Group>();
        groups.forEach((title, facts) -> listed.add(new Group(title, facts)));
        return listed;
    }

    private static String group(Node property) {
        if (property.equals(RDFS.label.asNode()) || property.getURI().startsWith(SKOS.getURI())) {
            return "Names";
        }
        return GROUPS.getOrDefault(property, "More");
    }

    private static int rank(String group) {
        return List.of("What", "Who", "When", "Where", "The same, as others tell it", "More", "Names")
                .indexOf(group);
    }

    private static int order(Node property) {
        int place = FIRST.indexOf(property);
        return place < 0 ? FIRST.size() : place;
    }

    private Fact fact(Node property, List<Node> values) {
        var shown = values.stream()
                .distinct()
                .limit(MOST_VALUES)
                .map(showing::of)
                .sorted(Comparator.comparing(Shown::text))
                .toList();
        return new Fact(showing.of(property), shown, Math.max(0, values.size() - MOST_VALUES));
    }

    private List<Incoming> incoming() {
        var counts = new LinkedHashMap<Node, List<Node>>();
        var numbers = new LinkedHashMap<Node, Integer>();
        var found = data().find(ANY, ANY, thing);
        int looked = 0;
        while (found.hasNext() && looked < MOST_INCOMING) {
            var triple = found.next();
            looked++;
            numbers.merge(triple.getPredicate(), 1, Integer::sum);
            var things = counts.computeIfAbsent(triple.getPredicate(), key -> new ArrayList<>());
            if (things.size() < SHOWN_INCOMING) {
                things.add(triple.getSubject());
            }
        }
        boolean atLeast = found.hasNext();
        found.close();
        return counts.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().getURI()))
                .map(entry -> new Incoming(
                        showing.of(entry.getKey()),
                        (atLeast ? "at least " : "") + numbers.getOrDefault(entry.getKey(), 0),
                        entry.getValue().stream().map(showing::of).toList(),
                        sparql("SELECT ?thing ?label { ?thing <%s> <%s> OPTIONAL { ?thing rdfs:label ?label } }"
                                .formatted(entry.getKey().getURI(), thing.getURI()))))
                .toList();
    }

    private String sparql(String query) {
        return showing.site().root() + "/sparql?query=" + QueryPage.encoded(query);
    }

    /// Its own point, or that of where it happened.
    private Optional<WorldMap> where() {
        var candidates = new ArrayList<Node>();
        candidates.add(thing);
        for (var property : List.of(Casus.HAS_TARGET, Casus.HAS_PLACE, Casus.HAS_TERRITORY)) {
            data().find(thing, property, ANY)
                    .mapWith(triple -> triple.getObject())
                    .forEachRemaining(candidates::add);
        }
        return candidates.stream()
                .filter(Node::isURI)
                .flatMap(candidate -> Statistics.around(data(), candidate, new HashSet<>()).stream())
                .findFirst()
                .map(found -> {
                    var place = showing.of(found.place());
                    return WorldMap.of(List.of(new WorldMap.Spot(
                            found.point().longitude(),
                            found.point().latitude(),
                            1,
                            place.text(),
                            String.valueOf(place.href()))));
                });
    }

    /// A description for search engines, in the words of schema.org.
    private String jsonld(String label) {
        var body = new LinkedHashMap<String, Object>();
        body.put("@context", "https://schema.org/");
        body.put("@id", thing.getURI());
        body.put(
                "@type",
                is(Casus.EVENT)
                        ? "Event"
                        : is(Casus.PERSON)
                                ? "Person"
                                : is(Casus.ACTOR)
                                        ? "Organization"
                                        : is(Casus.PLACE) ? "Place" : is(Casus.DOCUMENT) ? "Article" : "Thing");
        body.put("name", label);
        body.put("url", showing.site().address() + "/doc/" + path);
        data().find(thing, Casus.EARLIEST_START, ANY)
                .mapWith(triple -> triple.getObject())
                .filterKeep(Node::isLiteral)
                .forEachRemaining(start -> body.putIfAbsent("startDate", start.getLiteralLexicalForm()));
        try {
            return JSON.writeValueAsString(body).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
