package org.casus.serve.linked;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;
import org.casus.serve.http.Acceptance;

/// The forms in which the description of a thing can be had; HTML is a page.
public enum RdfSyntax {
    HTML("text/html", "html"),
    TURTLE("text/turtle", "ttl"),
    JSONLD("application/ld+json", "jsonld"),
    RDFXML("application/rdf+xml", "rdf"),
    NTRIPLES("application/n-triples", "nt"),
    TRIG("application/trig", "trig"),
    NQUADS("application/n-quads", "nq");

    private final String mediaType;
    private final String ending;

    RdfSyntax(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    public String ending() {
        return ending;
    }

    RDFFormat format() {
        return switch (this) {
            case HTML, TURTLE -> RDFFormat.TURTLE_PRETTY;
            case JSONLD -> RDFFormat.JSONLD_PRETTY;
            case RDFXML -> RDFFormat.RDFXML_PLAIN;
            case NTRIPLES -> RDFFormat.NTRIPLES_UTF8;
            case TRIG -> RDFFormat.TRIG_PRETTY;
            case NQUADS -> RDFFormat.NQUADS_UTF8;
        };
    }

    boolean hasGraphs() {
        return this == TRIG || this == NQUADS;
    }

    static Optional<RdfSyntax> ofEnding(String ending) {
        return Arrays.stream(values())
                .filter(syntax -> syntax.ending.equals(ending))
                .findFirst();
    }

    /// What is wanted most. Turtle where the choice is left open: a reader with a browser asks for HTML by name.
    public static Optional<RdfSyntax> best(Acceptance accept) {
        var order = List.of(TURTLE, HTML, JSONLD, RDFXML, NTRIPLES, TRIG, NQUADS);
        return accept.best(order.stream().map(RdfSyntax::mediaType).toList())
                .flatMap(type -> order.stream()
                        .filter(syntax -> syntax.mediaType.equals(type))
                        .findFirst());
    }

    public static List<String> mediaTypes() {
        return Arrays.stream(values()).map(RdfSyntax::mediaType).toList();
    }
}
