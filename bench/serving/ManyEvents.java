import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// Writes made-up attacks as N-Quads, about seventeen statements each: java ManyEvents.java EVENTS FILE. The same number
/// gives the same file.
class ManyEvents {
    static final String BASE = "https://w3id.org/casus/id/";
    static final String CASUS = "https://w3id.org/casus/ontology#";
    static final String CODE = "https://w3id.org/casus/code/";
    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    static final String GEO = "http://www.opengis.net/ont/geosparql#";
    static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    static final String[] KINDS = {"bombing", "shooting", "shelling", "air-strike", "kidnapping", "suicide-bombing"};

    public static void main(String[] arguments) throws IOException {
        int events = Integer.parseInt(arguments[0]);
        try (var out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            places(out);
            var random = new Random(1);
            for (int i = 0; i < events; i++) {
                event(out, i, random);
            }
        }
    }

    static void places(BufferedWriter out) throws IOException {
        for (int i = 0; i < 300; i++) {
            var place = iri(BASE + "place/many/town-" + i);
            quad(out, place, iri(RDF + "type"), iri(CASUS + "Place"));
            quad(out, place, iri(RDFS + "label"), "\"Town " + i + "\"@en");
            quad(out, place, iri(CASUS + "within"), iri(BASE + "place/many/land-" + i % 20));
            var point = iri(BASE + "place/many/town-" + i + "/geometry");
            quad(out, place, iri(GEO + "hasDefaultGeometry"), point);
            quad(out, point, iri(GEO + "asWKT"), "\"POINT(%.3f %.3f)\"^^%s".formatted(30 + i % 20 * 1.1, 10 + i / 20 * 1.9, iri(GEO + "wktLiteral")));
        }
        for (int i = 0; i < 20; i++) {
            var land = iri(BASE + "place/many/land-" + i);
            quad(out, land, iri(RDF + "type"), iri(CASUS + "Place"));
            quad(out, land, iri(RDFS + "label"), "\"Land " + i + "\"@en");
            quad(out, land, iri(CASUS + "isoCode"), "\"X" + (char) ('A' + i) + "X\"");
        }
    }

    static void event(BufferedWriter out, int i, Random random) throws IOException {
        var event = iri(BASE + "event/many/" + i);
        var day = java.time.LocalDate.of(1989, 1, 1).plusDays(random.nextInt(13_000));
        quad(out, event, iri(RDF + "type"), iri(CASUS + "Attack"));
        quad(out, event, iri(RDF + "type"), iri(CASUS + "Event"));
        quad(out, event, iri(RDFS + "label"), "\"Attack " + i + " of " + day + "\"@en");
        quad(out, event, iri(CASUS + "hasKind"), iri(CODE + KINDS[random.nextInt(KINDS.length)]));
        quad(out, event, iri(CASUS + "hasStatus"), iri(CODE + "occurred"));
        quad(out, event, iri(CASUS + "hasPlace"), iri(BASE + "place/many/town-" + random.nextInt(300)));
        quad(out, event, iri(CASUS + "earliestStart"), "\"" + day + "T00:00:00Z\"^^" + iri(XSD + "dateTime"));
        quad(out, event, iri(CASUS + "latestStart"), "\"" + day + "T23:59:59Z\"^^" + iri(XSD + "dateTime"));
        var claim = iri(BASE + "claim/many/" + i + "-killed-1");
        quad(out, claim, iri(RDF + "type"), iri(CASUS + "CasualtyEstimate"));
        quad(out, claim, iri(RDF + "type"), iri(CASUS + "Claim"));
        quad(out, claim, iri(CASUS + "onEvent"), event);
        quad(out, claim, iri(CASUS + "casualtyType"), iri(CODE + "killed"));
        quad(out, claim, iri(CASUS + "best"), "\"" + random.nextInt(30) + "\"^^" + iri(XSD + "integer"));
        quad(out, claim, iri(CASUS + "hasStance"), iri(CODE + "reported"));
        var actor = iri(BASE + "actor/many/group-" + random.nextInt(200));
        var blame = iri(BASE + "claim/many/" + i + "-attribution-1");
        quad(out, blame, iri(RDF + "type"), iri(CASUS + "Attribution"));
        quad(out, blame, iri(RDF + "type"), iri(CASUS + "Claim"));
        quad(out, blame, iri(CASUS + "onEvent"), event);
        quad(out, blame, iri(CASUS + "attributedTo"), actor);
        quad(out, blame, iri(CASUS + "hasStance"), iri(CODE + "blamed"));
    }

    static String iri(String text) {
        return "<" + text + ">";
    }

    static void quad(BufferedWriter out, String subject, String property, String object) throws IOException {
        out.write(subject + " " + property + " " + object + " <" + BASE + "graph/many> .\n");
    }
}
