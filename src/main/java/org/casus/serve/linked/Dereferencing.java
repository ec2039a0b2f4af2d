package org.casus.serve.linked;

import static org.apache.jena.graph.Node.ANY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIs;
import org.casus.serve.edition.Edition;
import org.casus.serve.edition.Labels;
import org.casus.serve.http.Problem;
import org.casus.serve.http.Reply;
import org.casus.serve.http.Site;
import org.casus.serve.http.WebRequest;

/// Answers the IRIs of the base: `/id/X` is a thing and leads to `/doc/X`, what is known about it, as a page or as RDF.
public record Dereferencing(Site site, ResourcePage pages) {
    public static final String THING = "/id/";
    public static final String DOCUMENT = "/doc/";
    private static final Pattern SOURCE = Pattern.compile("[a-z]+/([^/]+)(?:/.*)?");
    private static final Node INVALIDATED = NodeFactory.createURI("http://www.w3.org/ns/prov#invalidatedAtTime");

    /// Shows a thing to a reader.
    @FunctionalInterface
    public interface ResourcePage {
        Reply page(Node thing, String path, Edition edition);
    }

    /// A thing of the base: 303 to its document, since a thing is not a document.
    public Reply thing(WebRequest request, Edition edition) {
        var path = request.path().substring(THING.length());
        if (path.isEmpty()) {
            return Reply.redirect(303, site.root() + "/dataset");
        }
        var wanted = wanted(path, edition);
        if (site.direct()) {
            return document(wanted, request, edition).with("Content-Location", site.root() + DOCUMENT + path);
        }
        return Reply.redirect(303, site.root() + DOCUMENT + path).with("Vary", "Accept");
    }

    public Reply document(WebRequest request, Edition edition) {
        return document(wanted(request.path().substring(DOCUMENT.length()), edition), request, edition);
    }

    private record Wanted(String path, Node thing, Optional<RdfSyntax> syntax) {}

    /// The path as it is if it names a thing; else without an ending that names a form.
    private Wanted wanted(String path, Edition edition) {
        var whole = existing(path, edition);
        if (whole.isPresent()) {
            return new Wanted(path, whole.get(), Optional.empty());
        }
        int dot = path.lastIndexOf('.');
        var syntax = dot < 0 ? Optional.<RdfSyntax>empty() : RdfSyntax.ofEnding(path.substring(dot + 1));
        if (syntax.isPresent()) {
            var bare = path.substring(0, dot);
            var thing = existing(bare, edition);
            if (thing.isPresent()) {
                return new Wanted(bare, thing.get(), syntax);
            }
        }
        throw missing(syntax.isPresent() ? path.substring(0, dot) : path, edition)
                .refused();
    }

    private static Optional<Node> existing(String path, Edition edition) {
        var iri = edition.names().base() + path;
        if (path.isEmpty() || !isIri(iri)) {
            return Optional.empty();
        }
        var thing = NodeFactory.createURI(iri);
        var graphs = edition.contents().graphs();
        return graphs.contains(ANY, thing, ANY, ANY) || graphs.contains(ANY, ANY, ANY, thing)
                ? Optional.of(thing)
                : Optional.empty();
    }

    private static boolean isIri(String iri) {
        try {
            IRIs.checkEx(iri);
            return iri.chars().noneMatch(letter -> letter <= ' ' || "<>\"{}|\\^`".indexOf(letter) >= 0);
        } catch (IRIException e) {
            return false;
        }
    }

    /// What came from a source that was taken out is gone; everything else was never here.
    private static Problem missing(String path, Edition edition) {
        var source = SOURCE.matcher(path);
        if (source.matches()) {
            var graph = NodeFactory.createURI(edition.names().base() + "graph/" + source.group(1));
            var provenance = edition.contents().graphs().getGraph(edition.base().provenanceGraph());
            if (provenance.contains(graph, INVALIDATED, ANY)) {
                return new Problem(410, "%s is gone: its source was taken out of the data.".formatted(path));
            }
        }
        return new Problem(404, "There is no %s in the data.".formatted(path), Map.of("search", "/search"));
    }

    private Reply document(Wanted wanted, WebRequest request, Edition edition) {
        var syntax = wanted.syntax()
                .or(() -> RdfSyntax.best(request.accept()))
                .orElseThrow(() -> notAcceptable().refused());
        var reply = syntax == RdfSyntax.HTML
                ? pages.page(wanted.thing(), wanted.path(), edition)
                : rdf(wanted, syntax, edition);
        return reply.with("Vary", "Accept").with("Link", String.join(", ", links(wanted)));
    }

    private Reply rdf(Wanted wanted, RdfSyntax syntax, Edition edition) {
        var description = Description.of(wanted.thing(), edition);
        var about = new DocumentNote(site.address() + DOCUMENT + wanted.path(), wanted.thing(), site.address());
        return Reply.of(
                RdfWriting.contentType(syntax),
                RdfWriting.bytes(
                        description.quads(), about.triples(description.more(), label(wanted, edition)), syntax));
    }

    private static String label(Wanted wanted, Edition edition) {
        return Labels.told(edition.union(), wanted.thing()).orElse(wanted.path());
    }

    private List<String> links(Wanted wanted) {
        var links = new ArrayList<String>();
        var document = site.root() + DOCUMENT + wanted.path();
        Arrays.stream(RdfSyntax.values())
                .map(syntax -> "<%s.%s>; rel=\"alternate\"; type=\"%s\""
                        .formatted(document, syntax.ending(), syntax.mediaType()))
                .forEach(links::add);
        links.add("<%s>; rel=\"describes\"".formatted(wanted.thing().getURI()));
        return links;
    }

    static Problem notAcceptable() {
        return new Problem(
                406,
                "It can be had as one of %s.".formatted(String.join(", ", RdfSyntax.mediaTypes())),
                Map.of("available", RdfSyntax.mediaTypes()));
    }
}
