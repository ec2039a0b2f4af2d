import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Writes N-Quads of made-up attacks as casus would write them of a large event table: about 36 quads an event.
///
///     java bench/EventQuads.java EVENTS [NAME] [SEED] > events.nq
///
/// The same arguments give the same bytes. Days, places, actors and numbers are drawn so that popular ones are many:
/// 35 years, up to 160 countries (of the reference data), 40,000 places, 1,600 actors.
final class EventQuads {
    private static final String ID = "https://w3id.org/casus/id/";
    private static final String CASUS = "https://w3id.org/casus/ontology#";
    private static final String CODE = "https://w3id.org/casus/code/";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private static final String GEO = "http://www.opengis.net/ont/geosparql#";
    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final String DC = "http://purl.org/dc/terms/";
    private static final String[] KINDS = {
        "armed-clash", "armed-clash", "armed-clash", "armed-clash", "armed-clash", "massacre", "massacre", "shelling"
    };
    private static final LocalDate FIRST = LocalDate.of(1989, 1, 1);
    private static final int DAYS = 12_783;
    private static final int PLACES = 40_000;
    private static final int ACTORS = 1_600;

    private final BufferedWriter out;
    private final String source;
    private final Random random;
    private final List<String> countries;
    private final String graph;
    private final String provenance = ID + "graph/provenance";

    private EventQuads(BufferedWriter out, String source, long seed, List<String> countries) {
        this.out = out;
        this.source = source;
        this.random = new Random(seed);
        this.countries = countries;
        this.graph = ID + "graph/" + source;
    }

    public static void main(String[] arguments) throws IOException {
        var raw = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), false);
        try (var out = new BufferedWriter(new OutputStreamWriter(raw, StandardCharsets.UTF_8), 1 << 20)) {
            var name = arguments.length > 1 ? arguments[1] : "events";
            long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
            new EventQuads(out, name, seed, countries()).write(Integer.parseInt(arguments[0]));
        }
    }

    private static List<String> countries() throws IOException {
        var found = new ArrayList<String>();
        try (BufferedReader lines = Files.newBufferedReader(Path.of("ontology/reference/states.csv"))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains(",un-member,")) {
                    found.add(line.substring(0, line.indexOf(',')));
                }
            }
        }
        return found.subList(0, 160);
    }

    private void write(int events) throws IOException {
        document();
        for (int place = 0; place < PLACES; place++) {
            place(place);
        }
        for (int actor = 0; actor < ACTORS; actor++) {
            type(ID + "actor/" + source + "/group-" + actor, "ArmedGroup", "Organization", "Actor");
            text(ID + "actor/" + source + "/group-" + actor, LABEL, "Group " + actor);
        }
        type(ID + "actor/" + source + "/coders", "Organization", "Actor");
        text(ID + "actor/" + source + "/coders", LABEL, "The coders of " + source);
        for (int event = 0; event < events; event++) {
            event(event);
        }
    }

    private void document() throws IOException {
        String document = ID + "document/" + source;
        quad(provenance, document, TYPE, iri(CASUS + "Document"));
        quad(provenance, document, DC + "title", '"' + source + '"');
        quad(provenance, graph, PROV + "wasDerivedFrom", iri(document));
        quad(provenance, graph, PROV + "wasGeneratedBy", iri(ID + "run/" + source));
        quad(provenance, ID + "run/" + source, TYPE, iri(CASUS + "TableConversion"));
    }

    private String country(int place) {
        double drawn = -22 * Math.log(1 - new Random(place * 31L).nextDouble());
        return countries.get((int) Math.min(drawn, countries.size() - 1.0));
    }

    private void place(int place) throws IOException {
        String iri = ID + "place/" + source + "/place-" + place;
        String geometry = iri + "/geometry";
        type(iri, "Place");
        text(iri, LABEL, "Place " + place);
        add(iri, CASUS + "within", iri(ID + "place/" + country(place)));
        add(iri, GEO + "hasDefaultGeometry", iri(geometry));
        var spots = new Random(place);
        add(geometry, GEO + "asWKT", "\"POINT(%.4f %.4f)\"^^<%swktLiteral>"
                .formatted(spots.nextDouble() * 270 - 120, spots.nextDouble() * 95 - 35, GEO));
    }

    private void event(int number) throws IOException {
        String event = ID + "event/" + source + "/" + number;
        int place = popular(PLACES);
        LocalDate from = FIRST.plusDays(random.nextInt(DAYS));
        LocalDate to = random.nextInt(100) < 85 ? from : from.plusDays(1 + random.nextInt(30));
        String kind = KINDS[random.nextInt(KINDS.length)];
        String row = row(number);
        type(event, "Attack", "Event");
        text(event, LABEL, kind + " in Place " + place + " on " + from);
        add(event, CASUS + "hasKind", iri(CODE + kind));
        add(event, CASUS + "hasStatus", iri(CODE + "occurred"));
        add(event, CASUS + "hasPlace", iri(ID + "place/" + source + "/place-" + place));
        add(event, CASUS + "hasTarget", iri(ID + "actor/" + source + "/group-" + popular(ACTORS)));
        add(event, CASUS + "earliestStart", time(from, "00:00:00"));
        add(event, CASUS + "latestStart", time(to, "23:59:59"));
        add(event, CASUS + "hasEvidence", iri(row));
        attribution(number, event, row);
        int best = random.nextInt(100) < 30 ? 0 : 1 + (int) Math.min(900, -6 * Math.log(random.nextDouble()));
        casualties(number, event, row, "all", best, best + random.nextInt(4), Math.max(0, best - random.nextInt(3)), "");
        if (best > 1) {
            casualties(number, event, row, "civilians", best / 2, best / 2, best / 2, "killed-all");
        }
    }

    private String row(int number) throws IOException {
        String row = ID + "row/" + source + "/" + (number + 2);
        type(row, "TableRow", "Evidence");
        add(row, CASUS + "rowNumber", integer(number + 2));
        text(row, CASUS + "columns", "id,date_start,date_end,side_a,best,low,high");
        add(row, CASUS + "inDocument", iri(ID + "document/" + source));
        return row;
    }

    private void attribution(int number, String event, String row) throws IOException {
        String claim = ID + "claim/" + source + "/" + number + "-by-1";
        type(claim, "Attribution", "Claim");
        claim(claim, event, row);
        add(claim, CASUS + "attributedTo", iri(ID + "actor/" + source + "/group-" + popular(ACTORS)));
    }

    private void casualties(int number, String event, String row, String group, int best, int high, int low, String whole)
            throws IOException {
        String claim = ID + "claim/" + source + "/" + number + "-killed-" + group;
        type(claim, "CasualtyEstimate", "Claim");
        claim(claim, event, row);
        add(claim, CASUS + "casualtyType", iri(CODE + "killed"));
        add(claim, CASUS + "victimGroup", iri(CODE + group));
        add(claim, CASUS + "best", integer(best));
        add(claim, CASUS + "low", integer(low));
        add(claim, CASUS + "high", integer(high));
        if (!whole.isEmpty()) {
            add(claim, CASUS + "breakdownOf", iri(ID + "claim/" + source + "/" + number + "-" + whole));
        }
    }

    private void claim(String claim, String event, String row) throws IOException {
        add(claim, CASUS + "onEvent", iri(event));
        add(claim, CASUS + "claimant", iri(ID + "actor/" + source + "/coders"));
        add(claim, CASUS + "hasStance", iri(CODE + "reported"));
        add(claim, CASUS + "hasEvidence", iri(row));
    }

    /// Small numbers more often than great ones.
    private int popular(int most) {
        double drawn = random.nextDouble();
        return (int) (most * drawn * drawn * drawn);
    }

    private void type(String subject, String... classes) throws IOException {
        for (var name : classes) {
            add(subject, TYPE, iri(CASUS + name));
        }
    }

    private void text(String subject, String property, String text) throws IOException {
        add(subject, property, '"' + text + '"');
    }

    private void add(String subject, String property, String object) throws IOException {
        quad(graph, subject, property, object);
    }

    private void quad(String in, String subject, String property, String object) throws IOException {
        out.write("<" + subject + "> <" + property + "> " + object + " <" + in + "> .\n");
    }

    private static String iri(String iri) {
        return "<" + iri + ">";
    }

    private static String integer(int number) {
        return "\"" + number + "\"^^<" + XSD + "integer>";
    }

    private static String time(LocalDate day, String time) {
        return "\"" + day + "T" + time + "Z\"^^<" + XSD + "dateTime>";
    }
}
