package org.casus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.casus.model.InputException;
import org.casus.vocab.Base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    static {
        JenaSystem.init();
    }

    private static final Base BASE = new Base("https://example.org/");

    @TempDir
    Path folder;

    @Test
    void answersFromWhatWasLoadedAfterItWasClosed() {
        try (var store = open()) {
            assertThat(store.load(source("a", "1", "x1"))).isEqualTo(Change.ADDED);
        }

        try (var store = Store.open(folder, new Base("https://other.example/"))) {
            assertThat(store.sources()).containsExactly("a");
            assertThat(store.fingerprint(BASE.graph("a"))).contains("1");
            assertThat(quads(store)).anyMatch(quad -> quad.contains("x1"));
        }
    }

    @Test
    void changesNothingWhenTheSameIsLoadedAgain() {
        try (var store = open()) {
            store.load(source("a", "1", "x1"));
            var before = quads(store);

            assertThat(store.load(source("a", "1", "x2"))).isEqualTo(Change.UNCHANGED);
            assertThat(quads(store)).isEqualTo(before);
        }
    }

    @Test
    void replacesTheFactsAndTheProvenanceOfAChangedSource() {
        try (var store = open()) {
            store.load(source("a", "1", "x1"));
            store.load(source("b", "1", "y1"));

            assertThat(store.load(source("a", "2", "x2"))).isEqualTo(Change.REPLACED);

            store.consolidate();
            assertThat(quads(store)).noneMatch(quad -> quad.contains("x1")).anyMatch(quad -> quad.contains("x2"));
            try (var fresh = Store.openOrCreate(folder.resolve("fresh"), Optional.of(BASE), BASE)) {
                fresh.load(source("b", "1", "y1"));
                fresh.load(source("a", "2", "x2"));
                fresh.consolidate();
                assertThat(quads(store)).isEqualTo(quads(fresh));
            }
        }
    }

    @Test
    void leavesOnlyAMarkOfARemovedSourceAndEverythingOfTheOthers() {
        try (var store = open()) {
            store.load(source("b", "1", "y1"));
            store.consolidate();
            var before = quads(store);
            store.load(source("a", "1", "x1"));
            store.consolidate();
            assertThat(quads(store)).hasSizeGreaterThan(before.size());

            assertThat(store.remove("a")).isTrue();

            var left = new java.util.ArrayList<>(quads(store));
            left.removeIf(quad -> quad.contains("invalidatedAtTime"));
            assertThat(left).containsExactlyInAnyOrderElementsOf(before);
            assertThat(quads(store)).hasSize(before.size() + 1);
            store.load(source("a", "1", "x1"));
            assertThat(quads(store)).noneMatch(quad -> quad.contains("invalidatedAtTime"));
        }
    }

    @Test
    void doesNotRemoveWhatIsNoSource() {
        try (var store = open()) {
            store.load(source("a", "1", "x1"));

            assertThat(store.remove("b")).isFalse();
            assertThat(store.remove("provenance")).isFalse();
        }
    }

    @Test
    void consolidatesOnlyWhenSomethingChanged() {
        try (var store = open()) {
            store.load(source("a", "1", "x1"));

            assertThat(store.consolidate()).isTrue();
            assertThat(store.consolidate()).isFalse();
            assertThat(quads(store))
                    .contains(
                            "https://example.org/graph/consolidated https://example.org/event/x1 https://w3id.org/casus/ontology#inMonth https://example.org/month/9999-99");
        }
    }

    @Test
    void loadsReferenceDataOnceAndAgainWhenTheyChange() {
        try (var store = open()) {
            assertThat(store.loadReference("1", quadsOf(BASE.referenceGraph().getURI(), "iraq")))
                    .isEqualTo(Change.ADDED);
            assertThat(store.loadReference("1", quadsOf(BASE.referenceGraph().getURI(), "iraq")))
                    .isEqualTo(Change.UNCHANGED);
            assertThat(store.loadReference("2", quadsOf(BASE.referenceGraph().getURI(), "iran")))
                    .isEqualTo(Change.REPLACED);

            assertThat(quads(store)).noneMatch(quad -> quad.contains("iraq")).anyMatch(quad -> quad.contains("iran"));
            assertThat(store.sources()).isEmpty();
        }
    }

    @Test
    void refusesASourceThatIsNamedLikeAGraphOfTheProgram() {
        try (var store = open()) {
            assertThatThrownBy(() -> store.load(source("reference", "1", "x1")))
                    .isInstanceOf(InputException.class)
                    .hasMessage(
                            "'reference' cannot be the id of a document: casus keeps a graph of that name. Give it another id.");
            assertThat(quads(store)).isEmpty();
        }
    }

    private Store open() {
        return Store.openOrCreate(folder, Optional.of(BASE), BASE);
    }

    /// An attack, and a provenance with a run that all sources share.
    private static SourceLoad source(String id, String fingerprint, String event) {
        var graph = BASE.graph(id);
        return new SourceLoad(Set.of(graph), fingerprint, trig("""
                        PREFIX : <https://example.org/>
                        PREFIX c: <https://w3id.org/casus/ontology#>
                        GRAPH <%1$s> { <https://example.org/event/%2$s> a c:Attack , c:Event }
                        GRAPH :graph\\/provenance {
                            <%1$s> c:document <https://example.org/document/%3$s> ; c:run :run .
                            <https://example.org/document/%3$s> c:title "%3$s" ; c:publisher :afp .
                            :run c:program "casus" . :afp c:label "AFP" .
                        }
                        """.formatted(graph.getURI(), event, id)));
    }

    private static QuadSource quadsOf(String graph, String subject) {
        return trig("GRAPH <%s> { <https://example.org/%s> a <https://example.org/State> }".formatted(graph, subject));
    }

    private static QuadSource trig(String text) {
        return out -> RDFParser.fromString(text, Lang.TRIG).parse(out);
    }

    private static Set<String> quads(Store store) {
        return store.read(StoreTest::lines);
    }

    private static Set<String> lines(DatasetGraph data) {
        var lines = new TreeSet<String>();
        data.find()
                .forEachRemaining(quad -> lines.add("%s %s %s %s"
                        .formatted(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())));
        return lines;
    }
}
