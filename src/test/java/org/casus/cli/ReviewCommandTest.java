package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

class ReviewCommandTest {
    private static final Path FIXTURES = Path.of("src/test/resources/review/ontologies");
    private static final String PREFIXES = """
            @prefix : <https://example.org/o#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            <https://example.org/o> a owl:Ontology .
            """;

    @TempDir
    private Path folder;

    @Test
    void ourOntologyHasNothingToBeWarnedOf() {
        var ran = Ran.casus("review", "--fail-on", "warning");

        assertThat(ran.out())
                .contains("DL yes, EL yes, RL yes")
                .contains("consistent, and every class can have members")
                .contains("21 asked, 21 answered as expected");
        assertThat(ran.code()).isZero();
    }

    @Test
    void namesTheClassesThatCannotHaveMembersAndTheFewestAxiomsThatForbidIt() {
        var ran = Ran.casus("review", FIXTURES.resolve("unsatisfiable.ttl"), "--parts", "reasoner");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("2 of its classes cannot have members")
                .contains("""
                            cheesy vegetable (https://example.org/o#CheesyVegetable): cannot have a member""")
                .contains("'cheesy vegetable' SubClassOf cheese")
                .contains("'cheesy vegetable' SubClassOf vegetable")
                .contains("cheese DisjointWith vegetable")
                .contains("'has topping' Domain pizza");
    }

    @Test
    void tellsAnImpossibleClassThatIsOnlyUnderAnother() {
        var ran = Ran.casus("review", FIXTURES.resolve("unsatisfiable-three.ttl"), "--parts", "reasoner");

        assertThat(ran.out())
                .contains("3 of its classes cannot have members")
                .contains("It is a subclass of koala, which cannot have one.");
    }

    @Test
    void explainsAContradictionWithoutWhatHasNothingToDoWithIt() {
        var ran = Ran.casus("review", FIXTURES.resolve("inconsistent.ttl"), "--parts", "reasoner");

        assertThat(ran.out())
                .contains("the ontology contradicts itself")
                .contains("Bob Type rocket")
                .contains("rocket SubClassOf thing")
                .doesNotContain("unrelated");
    }

    @Test
    void doesNotStartTheReasonerOutsideOwlDlAndSaysWhy() {
        var ran = Ran.casus("review", FIXTURES.resolve("not-dl.ttl"), "--parts", "profile,reasoner");

        assertThat(ran.out())
                .contains("DL no (1)")
                .contains("the reasoner was not started")
                .contains("use of non-simple property in cardinality restriction");
    }

    @ParameterizedTest
    @CsvSource({
        "annotations.ttl, label-duplicate",
        "hierarchy.ttl, hierarchy-cycle",
        "deprecation.ttl, deprecated-used",
        "properties.ttl, symmetric-ends"
    })
    void findsTheDefectsOfEachFamily(String file, String check) {
        var ran = Ran.casus("review", FIXTURES.resolve(file), "--parts", "ontology");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("[" + check + "]");
    }

    @Test
    void aFileThatIsNoRdfIsOneFindingAndTheOthersAreReviewed() throws IOException {
        var broken = write("broken.ttl", "this is no Turtle\n");

        var ran = Ran.casus("review", broken, FIXTURES.resolve("inconsistent.ttl"), "--parts", "reasoner");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("[unreadable]")
                .contains("broken.ttl, line 1")
                .contains("contradicts itself");
    }

    @Test
    void neverReadsAnExternalEntity() throws IOException {
        var secret = write("secret.txt", "very secret");
        var file = write("xxe.owl", """
                <?xml version="1.0"?>
                <!DOCTYPE rdf:RDF [ <!ENTITY x SYSTEM "%s"> ]>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#">
                <rdf:Description rdf:about="https://example.org/a"><rdfs:label>&x;</rdfs:label></rdf:Description></rdf:RDF>
                """.formatted(secret.toUri()));

        var ran = Ran.casus("review", file);

        assertThat(ran.out()).contains("[external-entity]").doesNotContain("very secret");
    }

    @Test
    void readsMoreEntitiesThanTheJdkAllowsByItself() throws IOException {
        var text = new StringBuilder("""
                <?xml version="1.0"?>
                <!DOCTYPE rdf:RDF [ <!ENTITY owl "http://www.w3.org/2002/07/owl#"> ]>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="https://example.org/o"><rdf:type rdf:resource="&owl;Ontology"/></rdf:Description>
                """);
        for (int i = 0; i < 6000; i++) {
            text.append(
                    "<rdf:Description rdf:about=\"https://example.org/o#C%d\"><rdf:type rdf:resource=\"&owl;Class\"/></rdf:Description>\n"
                            .formatted(i));
        }
        var file = write("many.owl", text.append("</rdf:RDF>").toString());

        assertThat(Ran.casus("review", file, "--parts", "shapes").out()).contains("1 read, 0 imported, 6001 triples");
    }

    @Test
    void namesAnImportThatIsNotAtHandAndTakesItFromACatalog() throws IOException {
        var file = write("o.ttl", PREFIXES + "<https://example.org/o> owl:imports <https://example.org/other> .");

        assertThat(Ran.casus("review", file, "--parts", "shapes").out())
                .contains("imports <https://example.org/other>, which is not at hand");

        write("other.ttl", "<https://example.org/other> a <http://www.w3.org/2002/07/owl#Ontology> .");
        write("catalog-v001.xml", """
                <catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog"><uri name="https://example.org/other" uri="other.ttl"/></catalog>
                """);
        assertThat(Ran.casus("review", file, "--parts", "shapes").out()).contains("1 read, 1 imported");
    }

    @Test
    void shapesThatAnEngineStumblesOverAreAFindingAndTheQuestionsStillRun() throws IOException {
        var file = write("o.ttl", PREFIXES + ":A a owl:Class .");
        var shapes = write("shapes.ttl", PREFIXES + """
                :S a sh:NodeShape ; sh:targetClass :A ; sh:property :P .
                :P sh:path rdfs:label ; sh:minCount "1" ; sh:message "m" .
                """);
        var data = write("data.ttl", PREFIXES + ":a a :A .");
        write("q.rq", "SELECT ?x { ?x a <https://example.org/o#A> }");
        write("q.csv", "x\nhttps://example.org/o#b\n");
        write("broken.rq", "SELECT ?x {\n ?x a }");

        var ran = Ran.casus(
                "review",
                file,
                "--shapes",
                shapes,
                "--data",
                data,
                "--questions",
                folder,
                "--parts",
                "shapes,data,questions");

        assertThat(ran.out())
                .contains("[shapes-unusable]")
                .contains("has \"1\" as minCount")
                .contains("missing: https://example.org/o#b")
                .contains("too much: https://example.org/o#a")
                .contains("broken.rq, line 2");
    }

    @Test
    void saysWhatANewVersionBreaks() throws IOException {
        var before = write(
                "before.ttl",
                PREFIXES
                        + ":A a owl:Class . :B a owl:Class . :Gone a owl:Class ; rdfs:label \"gone\"@en . :C a owl:Class ; rdfs:subClassOf :A .");
        var now = write(
                "now.ttl",
                PREFIXES
                        + ":A a owl:Class ; owl:disjointWith :B . :B a owl:Class . :C a owl:Class ; rdfs:subClassOf :A , :B .");

        var ran = Ran.casus("review", now, "--against", before, "--parts", "versions");

        assertThat(ran.out())
                .contains("[version-term-gone]")
                .contains("[version-new-contradiction]")
                .contains("+ C SubClassOf B")
                .contains("- declared: Class: gone");
    }

    @Test
    void theLevelsFileSwitchesChecks() throws IOException {
        var file = write("o.ttl", PREFIXES + ":A a owl:Class .");
        var levels = write("levels.yaml", "label-missing: off\ntitle-missing: info\n");

        var ran = Ran.casus("review", file, "--levels", levels, "--parts", "ontology");

        assertThat(ran.out()).doesNotContain("[label-missing]").contains("INFO  Ontology without a title");
    }

    @Test
    void writesEveryFormatOfTheReport() throws Exception {
        var file = FIXTURES.resolve("annotations.ttl");
        for (var ending : new String[] {"md", "html", "json", "ttl", "xml"}) {
            var report = folder.resolve("report." + ending);
            Ran.casus("review", file, "--parts", "ontology", "-o", report);
            assertThat(report).content().contains("label-duplicate");
        }
        RDFParser.source(folder.resolve("report.ttl")).lang(Lang.TURTLE).toGraph();
        new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(folder.resolve("report.json").toFile());
        var xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(Files.readString(folder.resolve("report.xml")))));
        assertThat(xml.getElementsByTagName("failure").getLength()).isGreaterThan(4);
    }

    @Test
    void everyLinkWithinTheDocumentationLeadsSomewhere() throws IOException {
        var site = folder.resolve("site");

        Ran.casus("review", "--docs", site);

        var link = java.util.regex.Pattern.compile("href=\"((?:\\w+\\.html)?)#([^\"]+)\"");
        for (var page : new String[] {"index", "terms", "codes", "questions", "changes", "review"}) {
            var html = Files.readString(site.resolve(page + ".html"));
            assertThat(html).doesNotContain("src=\"http").doesNotContain("<script");
            var match = link.matcher(html);
            while (match.find()) {
                var target = match.group(1).isEmpty() ? html : Files.readString(site.resolve(match.group(1)));
                assertThat(target).contains("id=\"" + match.group(2) + "\"");
            }
        }
        assertThat(site.resolve("terms.html"))
                .content()
                .contains("Rockets hit the Green Zone")
                .contains("هجوم");
        assertThat(RDFParser.source(site.resolve("ontology.ttl")).toGraph().size())
                .isEqualTo(
                        RDFParser.source(site.resolve("ontology.nt")).toGraph().size());
    }

    @Test
    void listsAllChecks() {
        assertThat(Ran.casus("review", "--list").out())
                .contains("label-missing  (ontology, error)")
                .contains("unsatisfiable  (reasoner, error)")
                .contains("shape-term-unknown  (shapes, error)");
    }

    @Test
    void aFileThatIsNotThereIsAnErrorOfTheUser() {
        var ran = Ran.casus("review", "nowhere.ttl");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("nowhere.ttl: there is no such file.");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
