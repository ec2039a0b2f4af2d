package org.casus.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sys.JenaSystem;
import org.casus.consolidate.Decisions;
import org.casus.vocab.Base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is brought up to date source by source is what a new derivation, by whichever way of loading, gives.
class StoreUpdateTest {
    static {
        JenaSystem.init();
    }

    private static final Base BASE = new Base("https://example.org/");
    private static final List<String> KINDS = List.of("bombing", "car-bomb", "shooting", "armed-clash");
    private static final List<String> PLACES = List.of("town", "city", "country");
    private static final int SOURCES = 6;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void isThatOfANewDerivation(long seed) {
        var random = new Random(seed);
        var current = new LinkedHashMap<String, String>();
        try (var store = open("grown-" + seed)) {
            store.consolidate();
            for (int step = 0; step < 12; step++) {
                var id = "s" + random.nextInt(SOURCES);
                if (random.nextInt(5) == 0 && store.remove(id)) {
                    current.remove(id);
                } else {
                    current.put(id, facts(id, random));
                    store.load(source(id, current.get(id)));
                    store.consolidate();
                }
            }
            var derived = derived(store);

            assertThat(derived).isEqualTo(anew("fresh-" + seed, current));
            assertThat(derived).anyMatch(line -> line.contains("#score"));
        }
    }

    @Test
    void isThatOfABulkLoad() {
        var random = new Random(7);
        var all = new LinkedHashMap<String, String>();
        for (int source = 0; source < SOURCES; source++) {
            all.put("s" + source, facts("s" + source, random));
        }
        try (var store = open("bulk")) {
            store.load(source("s0", facts("s0", random)));
            store.load(source("kept", facts("kept", random)));
            var kept = derivedAndTold(store, "kept");
            try (var loading = store.loading(1_000_000, what -> {})) {
                assertThat(loading.isAside()).isTrue();
                var changes = new ArrayList<Change>();
                all.forEach((id, text) -> loading.load(source(id, text), changes::add));
                assertThat(changes).isEmpty();
                loading.finish();
                assertThat(changes).hasSize(SOURCES).startsWith(Change.REPLACED, Change.ADDED);
            }
            assertThat(store.health().fault()).isEmpty();
            assertThat(store.sources()).hasSize(SOURCES + 1).contains("kept");
            assertThat(derivedAndTold(store, "kept")).containsAll(kept);
            assertThat(store.remove("kept")).isTrue();
            assertThat(derived(store)).isEqualTo(anew("fresh", all));
        }
    }

    @Test
    void isThatBeforeWhenALoadAsideIsGivenUp() {
        try (var store = open("given-up")) {
            store.load(source("s0", facts("s0", new Random(1))));
            store.consolidate();
            var before = derived(store);
            try (var loading = store.loading(1_000_000, what -> {})) {
                loading.load(source("s1", facts("s1", new Random(2))), change -> {});
            }
            assertThat(derived(store)).isEqualTo(before);
            assertThat(folder.resolve("given-up").resolve("next-database")).doesNotExist();
        }
    }

    @Test
    void heedsWhatAPersonDecided() {
        try (var store = open("decided")) {
            store.load(source("a", attack("a", 1, "bombing", "city", 3, 3, 5)));
            store.load(source("b", attack("b", 1, "bombing", "city", 3, 3, 5)));
            store.consolidate();
            assertThat(derived(store)).anyMatch(line -> line.contains("#sameEventAs"));

            decide(store, false);
            assertThat(derived(store))
                    .noneMatch(line -> line.contains("#sameEventAs"))
                    .noneMatch(line -> line.contains("#mayBeSameEventAs"));
            decide(store, true);
            assertThat(derived(store)).anyMatch(line -> line.contains("#sameEventAs"));
            assertThat(store.consolidate()).isFalse();
        }
    }

    private static void decide(Store store, boolean same) {
        var one = "https://example.org/event/a/1";
        var other = "https://example.org/event/b/1";
        store.links().add(Map.of(Decisions.Pair.of(one, other), same));
        store.decided(Set.of(NodeFactory.createURI(one), NodeFactory.createURI(other)));
    }

    private Set<String> anew(String name, Map<String, String> sources) {
        try (var store = open(name)) {
            sources.forEach((id, text) -> store.load(source(id, text)));
            store.consolidate();
            return derived(store);
        }
    }

    private Store open(String name) {
        return Store.openOrCreate(folder.resolve(name), Optional.of(BASE), BASE);
    }

    private static Set<String> derived(Store store) {
        return derivedAndTold(store, "consolidated");
    }

    private static Set<String> derivedAndTold(Store store, String graph) {
        return store.read(data -> {
            var lines = new TreeSet<String>();
            data.find(NodeFactory.createURI(BASE.iri() + "graph/" + graph), Node.ANY, Node.ANY, Node.ANY)
                    .forEachRemaining(quad -> lines.add(quad.asTriple().toString()));
            return lines;
        });
    }

    private static SourceLoad source(String id, String text) {
        var graph = BASE.graph(id);
        return new SourceLoad(
                Set.of(graph),
                text,
                out -> RDFParser.fromString("""
                        @base <https://example.org/> .
                        @prefix c: <https://w3id.org/casus/ontology#> .
                        @prefix code: <https://w3id.org/casus/code/> .
                        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                        @prefix prov: <http://www.w3.org/ns/prov#> .
                        <graph/%1$s> { <place/city> c:within <place/country> . <place/town> c:within <place/country> . %2$s }
                        <graph/provenance> { <graph/%1$s> prov:wasDerivedFrom <document/%1$s> . <document/%1$s> a c:Document . }
                        """.formatted(id, text), Lang.TRIG).parse(out));
    }

    private static String facts(String id, Random random) {
        var text = new StringBuilder();
        int count = 1 + random.nextInt(4);
        for (int number = 1; number <= count; number++) {
            int day = 1 + random.nextInt(6) + (random.nextInt(3) == 0 ? 26 : 0);
            text.append(attack(
                    id,
                    number,
                    KINDS.get(random.nextInt(KINDS.size())),
                    PLACES.get(random.nextInt(PLACES.size())),
                    day,
                    Math.min(31, day + random.nextInt(3)),
                    random.nextInt(4)));
            if (number > 1 && random.nextInt(4) == 0) {
                text.append("<event/%1$s/%2$d> c:subEventOf <event/%1$s/1> .\n".formatted(id, number));
            }
        }
        return text.toString();
    }

    private static String attack(String id, int number, String kind, String place, int from, int to, int killed) {
        return """
                <event/%1$s/%2$d> a c:Attack , c:Event ; c:hasKind code:%3$s ; c:hasPlace <place/%4$s> ; c:hasStatus code:occurred ;
                  c:hasEvidence <quote/%1$s/1> ; c:earliestStart "2020-12-%5$02dT00:00:00Z"^^xsd:dateTime ;
                  c:latestStart "2020-12-%6$02dT23:59:59Z"^^xsd:dateTime .
                <claim/%1$s/%2$d> a c:CasualtyEstimate , c:Claim ; c:onEvent <event/%1$s/%2$d> ; c:casualtyType code:killed ;
                  c:victimGroup code:all ; c:best %7$d ; c:hasEvidence <quote/%1$s/1> .
                <quote/%1$s/1> c:inDocument <document/%1$s> .
                """.formatted(id, number, kind, place, from, to, killed);
    }
}
