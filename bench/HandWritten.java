import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.casus.reference.Entity;
import org.casus.reference.Form;
import org.casus.reference.Reference;
import org.casus.vocab.Base;
import org.casus.vocab.Casus;

/// What a programmer would write by hand for the table of `gen_ged.py`, with FastCSV, Jena's nodes and Jena's writer: the
/// same triples as `converters/ucdp-ged.rq`, and nothing else (no other columns, no rejected rows, no second thread).
/// Usage: HandWritten IN.csv OUT.nq
public final class HandWritten {
    static {
        JenaSystem.init();
    }

    static final String GEO = "http://www.opengis.net/ont/geosparql#";
    static final RDFDatatype WKT = TypeMapper.getInstance().getSafeTypeByName(GEO + "wktLiteral");
    static final Node TYPE = RDF.type.asNode(), LABEL = RDFS.label.asNode(), ID = DCTerms.identifier.asNode();
    static final String COLUMNS = "id,relid,type_of_violence,conflict_new_id,conflict_name,dyad_new_id,dyad_name,side_a_new_id,side_a,"
            + "side_b_new_id,side_b,source_article,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,"
            + "longitude,priogrid_gid,country,country_id,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,"
            + "deaths_unknown,best,high,low,gwnoa,gwnob";
    final Base base = Base.DEFAULT;
    final Reference reference = Reference.embedded();
    final String source;
    final Node graph, document, publisher;
    final StreamRDF out;
    final Map<String, Entity> states = new HashMap<>();
    final Map<String, Optional<Node>> actors = new HashMap<>();
    final Map<String, Optional<Node>> cities = new HashMap<>();
    final Set<Node> said = new HashSet<>();

    HandWritten(String source, StreamRDF out) {
        this.source = source;
        this.out = out;
        graph = base.graph(source);
        document = base.document(source);
        publisher = base.actor(source, "Uppsala Conflict Data Program");
        reference.entities().stream().filter(e -> e.kind() == Entity.Kind.STATE).forEach(e -> Optional.ofNullable(e.details().codes().get("gw")).ifPresent(gw -> states.putIfAbsent(gw, e)));
    }

    public static void main(String[] arguments) throws Exception {
        var file = Path.of(arguments[0]);
        try (var bytes = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1])), 1 << 16); var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            var out = StreamRDFWriter.getWriterStream(bytes, Lang.NQUADS);
            var writer = new HandWritten(file.getFileName().toString().replace(".csv", ""), out);
            out.start();
            writer.types(writer.publisher, Casus.ACTOR, Casus.ORGANIZATION);
            writer.label(writer.publisher, "Uppsala Conflict Data Program");
            rows.forEach(writer::row);
            out.finish();
        }
    }

    void add(Node s, Node p, Node o) { out.quad(Quad.create(graph, s, p, o)); }
    void text(Node s, Node p, String text) { if (!text.isEmpty()) add(s, p, NodeFactory.createLiteralString(text)); }
    void label(Node s, String text) { add(s, LABEL, NodeFactory.createLiteralLang(text, "en")); }
    void time(Node s, Node p, String day, String clock) { add(s, p, NodeFactory.createLiteralDT(day + clock, XSDDatatype.XSDdateTime)); }
    void number(Node s, Node p, long n) { add(s, p, NodeFactory.createLiteralDT(Long.toString(n), XSDDatatype.XSDinteger)); }
    void types(Node s, Node... types) { for (var type : types) add(s, TYPE, type); }
    static Node code(String name) { return NodeFactory.createURI("https://w3id.org/casus/code/" + name); }
    static Node geo(String name) { return NodeFactory.createURI(GEO + name); }

    Node actor(String name, String id, boolean state, String gw) {
        if (state && states.containsKey(gw)) return base.resolve(states.get(gw).iri());
        var known = actors.computeIfAbsent(name, n -> {
            var plain = n.replaceFirst("(?i)^(the )?government of (the )?", "");
            var found = reference.lookup(plain).stream().filter(e -> e.form() == Form.NAME || e.form() == Form.ALIAS).map(e -> e.entity())
                    .filter(e -> plain.equals(n) ? !e.kind().isPlace() && e.kind() != Entity.Kind.PERSON : e.kind() == Entity.Kind.STATE).distinct().toList();
            return found.size() == 1 ? Optional.of(base.resolve(found.getFirst().iri())) : Optional.empty();
        });
        if (known.isPresent()) return known.get();
        var node = base.actor(source, name + " " + id);
        if (said.add(node)) {
            types(node, Casus.ACTOR, Casus.ORGANIZATION, state ? Casus.STATE : Casus.ARMED_GROUP);
            label(node, name);
            text(node, ID, "UCDP actor " + id);
        }
        return node;
    }

    void claim(Node claim, Node type, Node event, Node row) {
        types(claim, Casus.CLAIM, type);
        add(claim, Casus.ON_EVENT, event);
        add(claim, Casus.CLAIMANT, publisher);
        add(claim, Casus.HAS_STANCE, code("reported"));
        add(claim, Casus.HAS_EVIDENCE, row);
    }

    void part(NamedCsvRecord r, String column, String key, String group, String wording, Node event, Node killed, Node row) {
        long dead = Long.parseLong(r.getField(column));
        if (dead == 0) return;
        var claim = base.claim(source, r.getField("id") + "-killed-" + key);
        claim(claim, Casus.CASUALTY_ESTIMATE, event, row);
        add(claim, Casus.BREAKDOWN_OF, killed);
        add(claim, Casus.CASUALTY_TYPE, code("killed"));
        add(claim, Casus.VICTIM_GROUP, code(group));
        text(claim, Casus.WORDING, wording);
        number(claim, Casus.BEST, dead);
    }

    void series(Node series, String name, String id, Node row) {
        if (said.add(series)) {
            types(series, Casus.EVENT, Casus.EVENT_SERIES);
            label(series, name);
            text(series, ID, id);
            add(series, Casus.HAS_STATUS, code("occurred"));
        }
        add(series, Casus.HAS_EVIDENCE, row);
    }

    Node area(String name, String key, Node within) {
        var node = base.place(source, key);
        if (said.add(node)) {
            types(node, geo("Feature"), Casus.PLACE);
            label(node, name);
            if (within != null) add(node, Casus.WITHIN, within);
        }
        return node;
    }

    void row(NamedCsvRecord r) {
        var id = r.getField("id");
        var event = base.event(source, id);
        var row = base.row(source, (int) r.getStartingLineNumber());
        boolean clash = !r.getField("type_of_violence").equals("3");
        String a = r.getField("side_a"), b = r.getField("side_b"), place = r.getField("where_coordinates");
        String from = r.getField("date_start"), to = r.getField("date_end"), country = r.getField("country");
        long low = Long.parseLong(r.getField("low")), best = Long.parseLong(r.getField("best")), high = Long.parseLong(r.getField("high"));
        boolean stateA = a.startsWith("Government of "), stateB = b.startsWith("Government of ");
        types(event, Casus.EVENT, Casus.ATTACK);
        label(event, (clash ? "Armed clash of " + a + " and " + b : "Attack on civilians by " + a) + ", " + place + ", " + from);
        text(event, RDFS.comment.asNode(), "Where: " + r.getField("where_description") + " (precision " + r.getField("where_prec") + ").");
        if (r.getField("event_clarity").equals("2")) text(event, RDFS.comment.asNode(), "A summary of several incidents.");
        text(event, ID, "UCDP GED " + id);
        text(event, ID, r.getField("relid"));
        add(event, Casus.HAS_KIND, code(clash ? "armed-clash" : "unspecified-attack"));
        add(event, Casus.HAS_STATUS, code("occurred"));
        time(event, Casus.EARLIEST_START, from, "T00:00:00Z");
        time(event, Casus.LATEST_START, to, "T23:59:59Z");
        time(event, Casus.EARLIEST_END, from, "T00:00:00Z");
        time(event, Casus.LATEST_END, to, "T23:59:59Z");
        if (!r.getField("date_prec").equals("1")) text(event, Casus.TIME_TEXT, from + " to " + to + ", date precision " + r.getField("date_prec"));
        add(event, Casus.HAS_EVIDENCE, row);
        Node land = states.containsKey(r.getField("country_id")) ? base.resolve(reference.territoryOf(states.get(r.getField("country_id"))).orElseThrow().iri()) : area(country, country, null);
        var province = area(r.getField("adm_1"), r.getField("adm_1") + " " + country, land);
        var district = area(r.getField("adm_2"), r.getField("adm_2") + " " + r.getField("adm_1") + " " + country, province);
        if (r.getField("where_prec").equals("6")) add(event, Casus.HAS_PLACE, land);
        else add(event, Casus.HAS_PLACE, spot(r, place, land, district));
        var teller = r.getField("source_original");
        if (!teller.isEmpty()) {
            var node = base.actor(source, "source " + teller);
            if (said.add(node)) { types(node, Casus.ACTOR); label(node, teller); }
            add(event, Casus.ACCORDING_TO, node);
        }
        var dyad = base.event(source, "dyad-" + r.getField("dyad_new_id"));
        var conflict = base.event(source, "conflict-" + r.getField("conflict_new_id"));
        add(event, Casus.SUB_EVENT_OF, dyad);
        if (!said.contains(dyad)) add(dyad, Casus.SUB_EVENT_OF, conflict);
        series(dyad, r.getField("dyad_name"), "UCDP dyad " + r.getField("dyad_new_id"), row);
        series(conflict, r.getField("conflict_name"), "UCDP conflict " + r.getField("conflict_new_id"), row);
        var claimA = base.claim(source, id + "-side-a");
        claim(claimA, Casus.ATTRIBUTION, event, row);
        add(claimA, Casus.ATTRIBUTED_TO, actor(a, r.getField("side_a_new_id"), stateA, r.getField("gwnoa")));
        if (clash) {
            var claimB = base.claim(source, id + "-side-b");
            claim(claimB, Casus.ATTRIBUTION, event, row);
            add(claimB, Casus.ATTRIBUTED_TO, actor(b, r.getField("side_b_new_id"), stateB, r.getField("gwnob")));
        } else {
            var civilians = base.actor(source, id + " civilians");
            types(civilians, Casus.ACTOR, Casus.PERSON_GROUP);
            label(civilians, "Civilians");
            add(event, Casus.HAS_TARGET, civilians);
        }
        var killed = base.claim(source, id + "-killed");
        claim(killed, Casus.CASUALTY_ESTIMATE, event, row);
        add(killed, Casus.CASUALTY_TYPE, code("killed"));
        add(killed, Casus.VICTIM_GROUP, code("all"));
        if (low <= best) number(killed, Casus.LOW, low);
        number(killed, Casus.BEST, best);
        if (high >= best) number(killed, Casus.HIGH, high);
        if (low > best || high < best) text(killed, Casus.COUNT_TEXT, "low " + low + ", best " + best + ", high " + high);
        part(r, "deaths_a", "side-a", stateA ? "security-forces" : "rebels", a, event, killed, row);
        part(r, "deaths_b", "side-b", stateB ? "security-forces" : "rebels", b, event, killed, row);
        part(r, "deaths_civilians", "civilians", "civilians", "", event, killed, row);
        part(r, "deaths_unknown", "unknown", "other-victims", "", event, killed, row);
        var reports = new HashSet<String>();
        for (var report : r.getField("source_article").split("\";\"")) if (reports.add(report.strip())) text(row, DCTerms.source.asNode(), report.strip().replaceAll("^\"|\"$", ""));
        types(row, Casus.EVIDENCE, Casus.TABLE_ROW);
        number(row, Casus.ROW_NUMBER, r.getStartingLineNumber());
        text(row, Casus.COLUMNS, COLUMNS);
        add(row, Casus.IN_DOCUMENT, document);
    }

    Node spot(NamedCsvRecord r, String name, Node land, Node district) {
        String lat = r.getField("latitude"), lon = r.getField("longitude");
        var spot = base.place(source, name + " " + r.getField("country_id") + " " + lat + " " + lon);
        if (said.add(spot)) {
            types(spot, geo("Feature"), Casus.PLACE);
            label(spot, name);
            text(spot, ID, "PRIO-GRID " + r.getField("priogrid_gid"));
            add(spot, Casus.WITHIN, district);
            cities.computeIfAbsent(name + lat + lon, n -> reference.lookup(name.replaceFirst("(?i) +(town|city|village|municipality)$", "")).stream().map(e -> e.entity())
                    .filter(e -> e.kind() == Entity.Kind.CITY && reference.countryOf(e).flatMap(reference::territoryOf).filter(t -> base.resolve(t.iri()).equals(land)).isPresent())
                    .filter(e -> e.point().filter(p -> Math.abs(p.latitude() - Double.parseDouble(lat)) < 0.2).isPresent()).findFirst().map(e -> base.resolve(e.iri())))
                    .ifPresent(city -> add(spot, Casus.WITHIN, city));
            var geometry = base.resolve(spot.getURI() + "/geometry");
            add(spot, geo("hasDefaultGeometry"), geometry);
            types(geometry, geo("Geometry"));
            add(geometry, geo("asWKT"), NodeFactory.createLiteralDT("POINT(" + lon + " " + lat + ")", WKT));
        }
        return spot;
    }
}
