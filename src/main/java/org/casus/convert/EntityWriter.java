package org.casus.convert;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.casus.reference.Entity;
import org.casus.vocab.Base;
import org.casus.vocab.Casus;

/// Writes one reference entity, into whatever graph.
record EntityWriter(Base base, Known known, GraphWriter graph) {
    private static final String GEO = "http://www.opengis.net/ont/geosparql#";
    private static final Node GEOMETRY = NodeFactory.createURI(GEO + "Geometry");
    private static final Node HAS_DEFAULT_GEOMETRY = NodeFactory.createURI(GEO + "hasDefaultGeometry");
    private static final Node AS_WKT = NodeFactory.createURI(GEO + "asWKT");

    void write(Entity entity) {
        Node node = base.resolve(entity.iri());
        graph.type(node, Types.of(entity.kind()));
        graph.label(node, entity.name());
        entity.aliases().stream()
                .filter(alias -> !alias.equals(entity.name()))
                .distinct()
                .forEach(alias -> graph.alternativeLabel(node, alias));
        if (Types.isActor(entity.kind())) {
            writeActor(entity, node);
        } else {
            writePlace(entity, node);
        }
    }

    private void writeActor(Entity entity, Node node) {
        entity.memberOf().forEach(iri -> graph.add(node, Casus.MEMBER_OF, base.resolve(iri)));
        entity.affiliatedWith().forEach(iri -> graph.add(node, Casus.AFFILIATED_WITH, base.resolve(iri)));
        if (entity.kind() == Entity.Kind.STATE) {
            entity.country().ifPresent(code -> graph.text(node, Casus.ISO_CODE, code));
            entity.country().flatMap(known::territory).ifPresent(place -> graph.add(node, Casus.HAS_TERRITORY, place));
        }
        if (entity.kind() == Entity.Kind.STATE_FORCE && entity.affiliatedWith().isEmpty()) {
            entity.country().flatMap(known::state).ifPresent(state -> graph.add(node, Casus.AFFILIATED_WITH, state));
        }
    }

    private void writePlace(Entity entity, Node node) {
        entity.affiliatedWith().forEach(iri -> graph.add(node, Casus.BELONGS_TO, base.resolve(iri)));
        if (entity.kind() == Entity.Kind.TERRITORY) {
            entity.country().ifPresent(code -> graph.text(node, Casus.ISO_CODE, code));
        }
        known.within(entity)
                .filter(outer -> !outer.equals(node))
                .ifPresent(outer -> graph.add(node, Casus.WITHIN, outer));
        if (entity.population() > 0) {
            graph.number(node, Casus.POPULATION, entity.population());
        }
        entity.point().ifPresent(point -> {
            Node geometry = base.resolve(entity.iri() + "/geometry");
            graph.add(node, HAS_DEFAULT_GEOMETRY, geometry);
            graph.add(geometry, RDF.type.asNode(), GEOMETRY);
            graph.point(geometry, AS_WKT, point.latitude(), point.longitude());
        });
    }
}
