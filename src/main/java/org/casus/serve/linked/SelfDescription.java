package org.casus.serve.linked;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.casus.serve.edition.Edition;
import org.casus.serve.edition.Terms;
import org.casus.serve.http.Problem;
import org.casus.serve.http.Reply;
import org.casus.serve.http.Site;
import org.casus.serve.http.WebRequest;
import org.casus.vocab.Codes;

/// The data set, the service, the ontology and the dumps: pages for readers, RDF for machines.
public record SelfDescription(Site site, DataSet dataSet, Dumps dumps, SelfPages pages, OntologySite docs) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// What readers see.
    public interface SelfPages {
        Reply dataSet(Edition edition);

        Reply dumps(Map<Dumps.Kind, Dumps.Made> made, Edition edition);

        Reply ontology(Edition edition);

        Reply codes(Edition edition);
    }

    public Reply answer(WebRequest request, Edition edition) {
        var path = request.path();
        return switch (path) {
            case "/.well-known/void", "/.well-known/dcat" -> Reply.redirect(303, site.root() + "/dataset");
            case "/ontology.ttl" -> turtle("casus.ttl");
            case "/codes.ttl" -> turtle("codes.ttl");
            case "/ontology" -> request.accept().wantsPage() ? ontology(edition) : turtle("casus.ttl");
            case "/codes" -> request.accept().wantsPage() ? pages.codes(edition) : turtle("codes.ttl");
            case "/dumps/" -> pages.dumps(dumps.made(edition), edition);
            default -> under(path, request, edition);
        };
    }

    private Reply ontology(Edition edition) {
        return docs.isThere()
                ? Reply.redirect(303, site.root() + OntologySite.terms()).with("Vary", "Accept")
                : pages.ontology(edition);
    }

    private Reply under(String path, WebRequest request, Edition edition) {
        if (path.startsWith("/dataset")) {
            return dataSet(path, request, edition);
        }
        if (path.startsWith(OntologySite.FOLDER)) {
            return docs.file(request.rest(OntologySite.FOLDER));
        }
        if (path.startsWith("/dumps/")) {
            return dumps.reply(request.rest("/dumps/"), edition);
        }
        var code = path.substring("/code/".length());
        var concept = NodeFactory.createURI(Codes.NS + code);
        if (!edition.terms()
                .codes()
                .contains(concept, org.apache.jena.graph.Node.ANY, org.apache.jena.graph.Node.ANY)) {
            throw new Problem(404, "There is no code %s; /codes lists them.".formatted(request.rest("/code/")))
                    .refused();
        }
        return Reply.redirect(303, site.root() + "/codes#" + code).with("Vary", "Accept");
    }

    private Reply dataSet(String path, WebRequest request, Edition edition) {
        int dot = path.lastIndexOf('.');
        var syntax = dot < 0 ? RdfSyntax.best(request.accept()) : RdfSyntax.ofEnding(path.substring(dot + 1));
        return switch (syntax.orElseThrow(() -> Dereferencing.notAcceptable().refused())) {
            case HTML -> pages.dataSet(edition);
            case TURTLE, JSONLD, RDFXML, NTRIPLES, TRIG, NQUADS ->
                rdf(dataSet.describe(edition, edition.statistics(PATIENCE), syntax.get()), syntax.get());
        };
    }

    /// The SPARQL service description.
    public Reply service(WebRequest request, Edition edition) {
        var syntax = RdfSyntax.best(request.accept())
                .filter(best -> best != RdfSyntax.HTML)
                .or(() -> request.accept().header().isBlank() ? Optional.of(RdfSyntax.TURTLE) : Optional.empty())
                .orElseThrow(() -> Dereferencing.notAcceptable().refused());
        return rdf(dataSet.service(edition, syntax), syntax);
    }

    private static Reply rdf(byte[] bytes, RdfSyntax syntax) {
        return Reply.of(RdfWriting.contentType(syntax), bytes).with("Vary", "Accept");
    }

    private static Reply turtle(String file) {
        return Reply.of("text/turtle; charset=utf-8", Terms.file(file)).with("Vary", "Accept");
    }
}
