package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casus.review.finding.Catalogue;
import org.casus.review.finding.Check;
import org.casus.review.finding.Levels;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The checks that are written in Java, each with something that trips it and something that does not. (Those that are
/// queries have fixtures, see SparqlChecksTest.)
class ProgramChecksTest {
    private static final String PREFIXES = """
            @prefix : <https://example.org/o#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            <https://example.org/o> a owl:Ontology .
            """;
    private static final String SHAPES = PREFIXES
            + ":S a sh:NodeShape ; sh:targetClass :A ; sh:property :P . :P sh:path rdfs:label ; sh:message 'm' ; ";

    /// Files by name; those in Turtle begin with the prefixes above.
    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("plain.ttl", PREFIXES + ":A a owl:Class . :B a owl:Class ."),
            Map.entry("no-rdf.ttl", "No triples, a sentence.\n"),
            Map.entry("doubtful.ttl", PREFIXES + ":A a owl:Class ; rdfs:seeAlso <http://example.org:80/a> ."),
            Map.entry(
                    "entity.owl",
                    "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>"),
            Map.entry("importing.ttl", PREFIXES + "<https://example.org/o> owl:imports <https://example.org/none> ."),
            Map.entry(
                    "inverse.ttl", PREFIXES + ":p a owl:ObjectProperty ; owl:inverseOf :q . :q a owl:ObjectProperty ."),
            Map.entry(
                    "some.ttl",
                    PREFIXES
                            + ":p a owl:ObjectProperty . :A a owl:Class ; rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :p ; owl:someValuesFrom :A ] ."),
            Map.entry("transitive.ttl", PREFIXES + ":p a owl:ObjectProperty , owl:TransitiveProperty ."),
            Map.entry("unnameable.ttl", PREFIXES + ":A a owl:Class . :A <https://example.org/1> :A ."),
            Map.entry("pigeons.ttl", PREFIXES + pigeons(11)),
            Map.entry(
                    "new-clash.ttl",
                    PREFIXES + ":A a owl:Class ; owl:disjointWith :B ; rdfs:subClassOf :B . :B a owl:Class ."),
            Map.entry("fewer.ttl", PREFIXES + ":A a owl:Class ."),
            Map.entry("subclass.ttl", PREFIXES + ":A a owl:Class . :B a owl:Class ; rdfs:subClassOf :A ."),
            Map.entry("no-shapes.ttl", SHAPES + "sh:minCount '1' ."),
            Map.entry("violation.ttl", SHAPES + "sh:minCount 1 ."),
            Map.entry("warning.ttl", SHAPES + "sh:minCount 1 ; sh:severity sh:Warning ."),
            Map.entry("note.ttl", SHAPES + "sh:minCount 1 ; sh:severity sh:Info ."),
            Map.entry("data.ttl", PREFIXES + ":a a :A . :b a :B ."),
            Map.entry("labelled.ttl", PREFIXES + ":a a :A ; rdfs:label 'a' ."),
            Map.entry("right/q.rq", "SELECT ?x { ?x a <https://example.org/o#A> }"),
            Map.entry("right/q.csv", "x\nhttps://example.org/o#a\n"),
            Map.entry("wrong/q.rq", "SELECT ?x { ?x a <https://example.org/o#A> }"),
            Map.entry("wrong/q.csv", "x\nhttps://example.org/o#other\n"),
            Map.entry("unusable/q.rq", "SELECT ?x {\n ?x a }"),
            Map.entry("unproved/q.rq", "SELECT ?x { ?x a <https://example.org/o#A> }"),
            Map.entry(
                    "slow/q.rq",
                    "#+ budget: 1\nSELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n2 ?o }"),
            Map.entry("classes/q.rq", "SELECT ?x { ?x a <http://www.w3.org/2002/07/owl#Class> }"),
            Map.entry("classes/q.csv", "x\nhttps://example.org/o#A\nhttps://example.org/o#B\n"));

    /// What a check needs to say: the words of a command that trip it, and of one that does not.
    record Case(String check, String bad, String good) {}

    private static final List<Case> CASES = List.of(
            new Case("unreadable", "no-rdf.ttl", "plain.ttl"),
            new Case("doubtful-syntax", "doubtful.ttl", "plain.ttl"),
            new Case("external-entity", "entity.owl", "plain.ttl"),
            new Case("import-missing", "importing.ttl", "plain.ttl"),
            new Case("profile-dl", "F:not-dl.ttl --parts profile", "plain.ttl --parts profile"),
            new Case("profile-el", "inverse.ttl --parts profile", "transitive.ttl --parts profile"),
            new Case("profile-rl", "some.ttl --parts profile", "inverse.ttl --parts profile"),
            new Case("profile-ql", "transitive.ttl --parts profile", "inverse.ttl --parts profile"),
            new Case("no-axioms", "unnameable.ttl --parts reasoner", "plain.ttl --parts reasoner"),
            new Case("inconsistent", "F:inconsistent.ttl --parts reasoner", "plain.ttl --parts reasoner"),
            new Case("unsatisfiable", "F:unsatisfiable.ttl --parts reasoner", "plain.ttl --parts reasoner"),
            new Case("reasoner-not-started", "F:not-dl.ttl --parts reasoner", "plain.ttl --parts reasoner"),
            new Case("reasoner-timeout", "pigeons.ttl --parts reasoner --timeout 1", "plain.ttl --parts reasoner"),
            new Case("shapes-unusable", "plain.ttl --shapes no-shapes.ttl", "plain.ttl --shapes violation.ttl"),
            data("data-violation", "violation.ttl"),
            data("data-warning", "warning.ttl"),
            data("data-note", "note.ttl"),
            question("question-unusable", "unusable"),
            question("question-wrong", "wrong"),
            question("question-slow", "slow"),
            question("question-unproved", "unproved"),
            version("version-new-contradiction", "new-clash.ttl --against plain.ttl", "plain.ttl --against plain.ttl"),
            version("version-term-gone", "fewer.ttl --against plain.ttl", "plain.ttl --against fewer.ttl"),
            version("version-axioms", "subclass.ttl --against plain.ttl", "plain.ttl --against plain.ttl"),
            version(
                    "version-shape-changed",
                    "subclass.ttl --against plain.ttl --shapes violation.ttl --data data.ttl",
                    "plain.ttl --against plain.ttl --shapes violation.ttl --data data.ttl"),
            version(
                    "version-question-changed",
                    "plain.ttl --against fewer.ttl --questions classes --data data.ttl",
                    "plain.ttl --against plain.ttl --questions classes --data data.ttl"));

    @TempDir
    private Path folder;

    private static Case data(String check, String shapes) {
        var words = "plain.ttl --parts data --shapes " + shapes + " --data ";
        return new Case(check, words + "data.ttl", words + "labelled.ttl");
    }

    private static Case question(String check, String questions) {
        var words = "plain.ttl --parts questions --data data.ttl --questions ";
        return new Case(check, words + questions, words + "right");
    }

    private static Case version(String check, String bad, String good) {
        return new Case(check, bad + " --parts versions", good + " --parts versions");
    }

    /// One pigeon more than there are holes, which no reasoner sees at once.
    private static String pigeons(int holes) {
        var text = new StringBuilder(":Hole a owl:Class ; owl:equivalentClass [ a owl:Class ; owl:oneOf ( ");
        for (int i = 0; i < holes; i++) {
            text.append(":h").append(i).append(' ');
        }
        text.append(") ] .\n");
        var pigeons = new StringBuilder("[] a owl:AllDifferent ; owl:distinctMembers ( ");
        for (int i = 0; i <= holes; i++) {
            text.append(":h%d a owl:NamedIndividual . :p%d a owl:NamedIndividual , :Hole .%n".formatted(i, i));
            pigeons.append(":p").append(i).append(' ');
        }
        return text.append(pigeons).append(") .\n").toString();
    }

    @BeforeEach
    void write() throws IOException {
        for (var file : FILES.entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    static Stream<Case> cases() {
        return CASES.stream();
    }

    @Test
    void everyCheckHasItsCase() {
        assertThat(cases().map(Case::check))
                .containsExactlyInAnyOrderElementsOf(Catalogue.with(Levels.AS_WRITTEN).all().stream()
                        .map(Check::id)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatIsWrong(Case one) {
        var ran = review(one.bad());

        assertThat(ran.out()).contains(said(one.check()));
        assertThat(ran.err()).doesNotContain("Exception");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysNothingOfWhatIsRight(Case one) {
        assertThat(review(one.good()).out()).doesNotContain(said(one.check()));
    }

    /// Findings in data go by the name of their shape, with the level of its severity.
    private static String said(String check) {
        return switch (check) {
            case "data-violation" -> "ERROR  m  [P]";
            case "data-warning" -> "WARNING  m  [P]";
            case "data-note" -> "INFO  m  [P]";
            default -> "[" + check + "]";
        };
    }

    private Ran review(String command) {
        var words = new ArrayList<Object>(List.of("review"));
        for (var word : command.split(" ", -1)) {
            if (word.startsWith("F:")) {
                words.add(Path.of("src/test/resources/review/ontologies").resolve(word.substring(2)));
            } else if (Files.exists(folder.resolve(word))) {
                words.add(folder.resolve(word));
            } else {
                words.add(word);
            }
        }
        return Ran.casus(words.toArray());
    }
}
