package org.casus.serve.view;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.casus.query.Wkt;
import org.casus.serve.edition.Edition;
import org.casus.serve.http.Site;
import org.casus.vocab.Casus;
import org.casus.vocab.Codes;

/// Turns nodes into what a page shows: labels with links to the pages of things. To be asked inside a transaction.
public record Showing(Site site, Edition edition) {
    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`]+");
    private static final Pattern TIME =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T(\\d{2}:\\d{2}):\\d{2}(?:\\.\\d+)?(?:Z|[-+]\\d\\d:\\d\\d)?");

    public Shown cell(Binding row, String column) {
        return Optional.ofNullable(row.get(Var.alloc(column))).map(this::of).orElse(Shown.NOTHING);
    }

    public Shown of(Node node) {
        if (node.isURI()) {
            return thing(node.getURI());
        }
        if (!node.isLiteral()) {
            return new Shown(node.toString(), null, "text", node.toString());
        }
        var text = node.getLiteralLexicalForm();
        if (XSDDatatype.XSDdateTime.getURI().equals(node.getLiteralDatatypeURI())) {
            return new Shown(time(text), null, "time", text);
        }
        var point = Wkt.of(node).flatMap(Wkt::point);
        if (point.isPresent()) {
            var where =
                    "%.2f°, %.2f°".formatted(point.get().latitude(), point.get().longitude());
            return new Shown(where, null, "text", text);
        }
        boolean isNumber = node.getLiteralDatatype() instanceof org.apache.jena.datatypes.xsd.impl.XSDBaseNumericType
                || node.getLiteralDatatypeURI().endsWith("#decimal")
                || node.getLiteralDatatypeURI().endsWith("#double");
        return new Shown(text, null, isNumber ? "number" : "text", text);
    }

    public Shown thing(String iri) {
        var label = edition.labels().of(iri);
        if (iri.startsWith(edition.names().base())
                && iri.length() > edition.names().base().length()) {
            var path = iri.substring(edition.names().base().length());
            return new Shown(label, site.root() + "/doc/" + path, "thing", iri);
        }
        if (iri.startsWith(Casus.NS)) {
            return new Shown(label, site.root() + "/ontology#" + iri.substring(Casus.NS.length()), "term", iri);
        }
        if (iri.startsWith(Codes.NS)) {
            return new Shown(label, site.root() + "/codes#" + iri.substring(Codes.NS.length()), "term", iri);
        }
        return WEB.matcher(iri).matches()
                ? new Shown(isNamed(iri, label) ? label : edition.names().shortened(iri), iri, "outside", iri)
                : new Shown(edition.names().shortened(iri), null, "text", iri);
    }

    private static boolean isNamed(String iri, String label) {
        return !iri.endsWith(label) && label.indexOf(' ') > 0;
    }

    /// A day where the time is only its first or last second, else a day and a time.
    public static String time(String text) {
        var matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            return text;
        }
        boolean wholeDay = text.contains("T00:00:00") || text.contains("T23:59:59");
        return wholeDay ? matcher.group(1) : matcher.group(1) + " " + matcher.group(2);
    }
}
