package org.casus.cli;

import static org.apache.jena.graph.Node.ANY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.casus.convert.ReferenceConverter;
import org.casus.reference.Entity;
import org.casus.reference.Reference;
import org.casus.store.QuadSource;
import org.casus.store.Store;
import org.casus.vocab.Base;

/// The reference actors and places as a store holds them: all but cities from the start, and each city from the
/// time when a source names it. Of 41,000 entities 36,000 are cities, and to write them all takes longer than
/// everything else.
final class ReferenceGraph {
    private final Reference reference;
    private final Base base;
    private final Lazy<ReferenceConverter> converter;

    ReferenceGraph(Reference reference, Base base) {
        this.reference = reference;
        this.base = base;
        this.converter = new Lazy<>(() -> new ReferenceConverter(base, reference));
    }

    /// Writes them when the store has none, or those of another version; the cities that it has stay in it.
    void load(Store store) {
        var fingerprint = Fingerprint.ofReference().of(base.iri());
        if (store.fingerprint(base.referenceGraph()).equals(Optional.of(fingerprint))) {
            return;
        }
        var entities = core();
        entities.addAll(store.read(data -> citiesNamedIn(data.getGraph(base.referenceGraph()))));
        var codes = codes();
        store.loadReference(fingerprint, out -> {
            quads(entities).send(out);
            codes.find().forEachRemaining(triple -> out.quad(Quad.create(base.referenceGraph(), triple)));
        });
    }

    /// The code lists, so that a query shows the names of codes.
    private static Graph codes() {
        try (var stream = ReferenceGraph.class.getResourceAsStream("/org/casus/ontology/codes.ttl")) {
            var graph = GraphFactory.createDefaultGraph();
            RDFParser.source(Objects.requireNonNull(stream)).lang(Lang.TURTLE).parse(graph);
            return graph;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What data need to be checked: all but cities, and the cities that they name.
    Graph background(Graph data) {
        var graph = GraphFactory.createDefaultGraph();
        var entities = core();
        entities.addAll(citiesNamedIn(data));
        quads(entities).send(new Flattened(StreamRDFLib.graph(graph)));
        return graph;
    }

    /// The cities that a graph names, and the cities in which these lie.
    Set<Entity> citiesNamedIn(Graph data) {
        var cities = new LinkedHashSet<Entity>();
        data.find(ANY, ANY, ANY)
                .mapWith(triple -> Stream.of(triple.getSubject(), triple.getObject()))
                .forEachRemaining(nodes ->
                        nodes.flatMap(node -> city(node).stream()).forEach(city -> addWithWholes(city, cities)));
        return cities;
    }

    /// The reference entities of every kind that a graph names.
    Set<Entity> namedIn(Graph data) {
        var named = new LinkedHashSet<>(citiesNamedIn(data));
        data.find(ANY, ANY, ANY)
                .forEachRemaining(triple -> Optional.of(triple.getObject())
                        .filter(node -> node.isURI() && node.getURI().startsWith(base.iri()))
                        .flatMap(node -> reference.entity(
                                node.getURI().substring(base.iri().length())))
                        .ifPresent(named::add));
        return named;
    }

    QuadSource quads(Collection<Entity> entities) {
        return out -> converter.get().convert(entities, out);
    }

    /// All but cities, and the cities in which these lie.
    private Set<Entity> core() {
        var core = new LinkedHashSet<Entity>();
        reference.entities().stream()
                .filter(entity -> entity.kind() != Entity.Kind.CITY)
                .forEach(entity -> addWithWholes(entity, core));
        return core;
    }

    private void addWithWholes(Entity entity, Set<Entity> entities) {
        if (entities.add(entity)) {
            entity.within()
                    .flatMap(reference::entity)
                    .filter(whole -> whole.kind() == Entity.Kind.CITY)
                    .ifPresent(whole -> addWithWholes(whole, entities));
        }
    }

    private Optional<Entity> city(Node node) {
        return Optional.of(node)
                .filter(Node::isURI)
                .map(Node::getURI)
                .filter(iri -> iri.startsWith(base.iri()))
                .flatMap(iri -> reference.entity(iri.substring(base.iri().length())))
                .filter(entity -> entity.kind() == Entity.Kind.CITY);
    }
}
