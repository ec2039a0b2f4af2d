package org.casus.vocab;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIs;
import org.casus.model.InputException;

/// The start of all IRIs of data, and how each is made from it. The same names give the same IRIs on every machine.
public record Base(String iri) {
    private static final Pattern WEB = Pattern.compile("https?://[^/?#]+/.*", Pattern.DOTALL);
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Set<String> OWN_GRAPHS = Set.of("provenance", "reference", "consolidated");
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final boolean[] IS_PLAIN = new boolean[128];

    static {
        PLAIN.chars().forEach(letter -> IS_PLAIN[letter] = true);
    }

    /// Where the data of this project live; last, since the checks above must be there before it.
    public static final Base DEFAULT = new Base("https://w3id.org/casus/id/");

    public Base {
        if (!WEB.matcher(iri).matches() || !(iri.endsWith("/") || iri.endsWith("#")) || !isIri(iri)) {
            throw new InputException(
                    "'%s' cannot be the base of IRIs. Give a web address that ends with '/', such as https://example.org/id/."
                            .formatted(iri));
        }
    }

    /// The named graph of a source.
    public Node graph(String source) {
        if (OWN_GRAPHS.contains(source)) {
            throw new InputException(
                    "'%s' cannot be the id of a document: casus keeps a graph of that name. Give it another id."
                            .formatted(source));
        }
        return node("graph/" + segment(source));
    }

    public Node provenanceGraph() {
        return node("graph/provenance");
    }

    public Node referenceGraph() {
        return node("graph/reference");
    }

    public Node consolidatedGraph() {
        return node("graph/consolidated");
    }

    public Node document(String source) {
        return node("document/" + segment(source));
    }

    public Node run(String source) {
        return node("run/" + segment(source));
    }

    /// The program in one of its versions.
    public Node program(String version) {
        return node("program/casus-" + segment(version));
    }

    /// A language model, by the name that its endpoint knows.
    public Node model(String name) {
        return node("model/" + segment(name));
    }

    public Node event(String source, String fact) {
        return local("event", source, segment(fact));
    }

    public Node agreement(String source, String fact) {
        return local("agreement", source, segment(fact));
    }

    public Node commitment(String source, String key) {
        return local("commitment", source, segment(key));
    }

    public Node claim(String source, String key) {
        return local("claim", source, segment(key));
    }

    /// How one fact of a source stands in time to another one.
    public Node relation(String source, String key) {
        return local("relation", source, segment(key));
    }

    public Node quote(String source, int start, int end) {
        return local("quote", source, start + "-" + end);
    }

    /// A row of a table, by the line of the file that it starts in.
    public Node row(String source, int line) {
        return local("row", source, Integer.toString(line));
    }

    /// A month of the calendar, as in `2020-11`.
    public Node month(String month) {
        return node("month/" + segment(month));
    }

    /// What is counted under these keys.
    public Node tally(String kind, List<String> keys) {
        return node("tally/" + kind + "/" + keys.stream().map(Base::segment).collect(Collectors.joining("/")));
    }

    /// That two events may be one; the name is made from both.
    public Node link(String digest) {
        return node("link/" + segment(digest));
    }

    /// An actor that only this source knows.
    public Node actor(String source, String name) {
        return local("actor", source, Slug.of(name));
    }

    /// A place that only this source knows.
    public Node place(String source, String name) {
        return local("place", source, Slug.of(name));
    }

    /// A thing that only this source knows.
    public Node object(String source, String name) {
        return local("object", source, Slug.of(name));
    }

    /// An IRI as it stands in a fact sheet or in reference data: absolute, or relative to the base.
    public Node resolve(String given) {
        String full = ABSOLUTE.matcher(given).matches() ? given : iri + given;
        if (given.isEmpty() || !isIri(full)) {
            throw new InputException("'%s' is no IRI. Write it like actor/united-states, or in full.".formatted(given));
        }
        return NodeFactory.createURI(full);
    }

    /// The last part of an IRI for a name: lower-case ASCII, words joined by hyphens.
    public static String slug(String name) {
        return Slug.of(name);
    }

    /// A part of an IRI that keeps every character of an id, the others than letters, digits and `-._~`
    /// percent-encoded, so that two ids never become one.
    public static String segment(String id) {
        if (id.isBlank() || id.equals(".") || id.equals("..")) {
            throw new InputException("'%s' cannot be an id. Use letters, digits and hyphens.".formatted(id));
        }
        if (isPlain(id)) {
            return id;
        }
        var segment = new StringBuilder();
        for (byte octet : id.getBytes(StandardCharsets.UTF_8)) {
            if (octet > 0 && isPlain((char) octet)) {
                segment.append((char) octet);
            } else {
                segment.append("%%%02X".formatted(octet & 0xff));
            }
        }
        return segment.toString();
    }

    private static boolean isPlain(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (!isPlain(id.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char letter) {
        return letter < IS_PLAIN.length && IS_PLAIN[letter];
    }

    private Node local(String kind, String source, String rest) {
        return node(kind + "/" + segment(source) + "/" + rest);
    }

    private Node node(String path) {
        return NodeFactory.createURI(iri + path);
    }

    private static boolean isIri(String text) {
        try {
            IRIs.checkEx(text);
            return text.chars().noneMatch(letter -> letter <= ' ' || "<>\"{}|\\^`".indexOf(letter) >= 0);
        } catch (IRIException e) {
            return false;
        }
    }
}
