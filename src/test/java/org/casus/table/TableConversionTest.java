package org.casus.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.casus.table.format.Converter;
import org.casus.table.write.Totals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableConversionTest {
    private static final String STRIKES = """
            #+ key: id
            #+ columns:
            #+   id: {required: true}
            #+   day: {type: day, required: true}
            #+   dead: {type: count}
            PREFIX casus: <https://w3id.org/casus/ontology#>
            PREFIX casusfn: <https://w3id.org/casus/function#>
            CONSTRUCT { ?event a casus:Attack ; casus:earliestStart ?from ; casus:best ?dead ; casus:hasEvidence ?_row }
            WHERE { BIND (casusfn:event(?id) AS ?event) BIND (casusfn:from(?day) AS ?from) }
            """;

    @TempDir
    private Path folder;

    private Path rejected() {
        return folder.resolve("strikes.rejected.csv");
    }

    private Totals converted(byte[] table, int threads, ByteArrayOutputStream out) throws IOException {
        var file = Files.write(folder.resolve("strikes.csv"), table);
        var converter = Converter.read("strikes", "strikes.rq", STRIKES);
        return new TableConversion(
                        new Recognition(Fixture.CONVERTERS, Optional.empty()).table(file, converter),
                        Fixture.options(threads, Optional.of(rejected())))
                .toNQuads(out);
    }

    private Totals converted(String table) throws IOException {
        return converted(table.getBytes(StandardCharsets.UTF_8), 1, new ByteArrayOutputStream());
    }

    @Test
    void everyRowIsConvertedOrRejectedWithItsReason() throws IOException {
        var totals = converted(
                "id,day,dead,extra\na,2019-03-04,1,x\nb,soon,2,y\n,2019-03-05,3,z\na,2019-03-06,4,w\nc,2019-03-07\n");

        assertThat(totals.rows()).isEqualTo(5);
        assertThat(totals.converted()).isEqualTo(1);
        assertThat(Files.readString(rejected())).isEqualTo("""
                        casus_line,casus_column,casus_value,casus_reason,id,day,dead,extra
                        3,day,soon,is not a day such as 2019-03-04,b,soon,2,y
                        4,id,,"is empty, and without it there is no fact",,2019-03-05,3,z
                        5,id,,is the same as in line 2,a,2019-03-06,4,w
                        6,,,has 2 fields where the table has 4 columns,c,2019-03-07
                        """);
    }

    @Test
    void rejectedRowsCanBeMendedAndLoadedAgain() throws IOException {
        converted("id,day,dead\nb,soon,2\n");

        var mended = Files.readString(rejected()).replace(",b,soon,2", ",b,2019-03-04,2");

        assertThat(converted(mended).converted()).isEqualTo(1);
    }

    @Test
    void aQuoteThatNothingClosesCostsItsLineOnly() throws IOException {
        var totals = converted("id,day,dead\na,2019-03-04,1\n\"b,2019-03-05,2\nc,2019-03-06,3\n");

        assertThat(totals.converted()).isEqualTo(2);
        assertThat(Files.readString(rejected())).contains("3,,,a quote opens a field and is not closed");
    }

    @Test
    void lineEndsAndNewlinesInQuotesAreCountedAsInTheFile() throws IOException {
        var out = new ByteArrayOutputStream();
        converted(
                "id,day,dead,note\r\na,2019-03-04,1,\"two\r\nlines\"\r\nb,2019-03-05,2,\r\n"
                        .getBytes(StandardCharsets.UTF_8),
                1,
                out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("row/strikes/2>", "row/strikes/4>")
                .doesNotContain("row/strikes/3>");
    }

    @Test
    void readsLatin1AndByteOrderMarks() throws IOException {
        var latin = new ByteArrayOutputStream();
        var marked = new ByteArrayOutputStream();
        converted("id,day\ncafé,2019-03-04\n".getBytes(StandardCharsets.ISO_8859_1), 1, latin);
        converted("\uFEFFid,day\ncafé,2019-03-04\n".getBytes(StandardCharsets.UTF_8), 1, marked);

        assertThat(latin.toString(StandardCharsets.UTF_8)).contains("event/strikes/caf%C3%A9>");
        assertThat(marked.toString(StandardCharsets.UTF_8)).isEqualTo(latin.toString(StandardCharsets.UTF_8));
    }

    @Test
    void branchesOfAConverterSeeTheColumns() throws IOException {
        var file =
                Files.writeString(folder.resolve("sided.csv"), "id,side,dead,town\n1,a,3,X\n2,b,,Y\n3,c,5,\n4,a,,\n");
        var converter = Converter.read("sided", "sided.rq", """
                #+ key: id
                #+ columns:
                #+   id: {required: true}
                #+   dead: {type: count}
                #+   side: {about: Side}
                #+   town: {about: Town}
                PREFIX casus: <https://w3id.org/casus/ontology#>
                PREFIX casusfn: <https://w3id.org/casus/function#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                CONSTRUCT { ?event a casus:Attack ; rdfs:label ?label ; casus:best ?double ; rdfs:comment ?place }
                WHERE {
                  BIND (casusfn:event(?id) AS ?event)
                  { FILTER (?side = "a") BIND (CONCAT("A ", ?id) AS ?label) }
                  UNION
                  { FILTER (?side = "b") BIND (CONCAT("B ", ?id) AS ?label) }
                  OPTIONAL { FILTER (BOUND(?dead)) BIND (2 * ?dead AS ?double) }
                  OPTIONAL { BIND (CONCAT("in ", ?town) AS ?place) FILTER (BOUND(?place)) }
                }
                """);
        var given = Fixture.given(new Recognition(Fixture.CONVERTERS, Optional.empty()).table(file, converter), false);

        assertThat(given.totals().converted()).isEqualTo(3);
        assertThat(given.totals().rejected()).isEqualTo(1);
        assertThat(given.graph().toString())
                .contains("\"A 1\"", "casus/ontology#best \"6\"", "\"in X\"")
                .contains("\"B 2\"", "\"in Y\"", "\"A 4\"")
                .doesNotContain("\"10\"");
    }

    @Test
    void givesTheSameBytesWithAnyNumberOfThreads() throws IOException {
        var table = new StringBuilder("id,day,dead\n");
        for (int i = 0; i < 60_000; i++) {
            table.append(i % 59_000)
                    .append(",2019-03-0")
                    .append(1 + i % 9)
                    .append(',')
                    .append(i)
                    .append('\n');
        }
        var bytes = table.toString().getBytes(StandardCharsets.UTF_8);
        var one = new ByteArrayOutputStream();
        var three = new ByteArrayOutputStream();

        var totals = converted(bytes, 1, one);
        converted(bytes, 3, three);

        assertThat(totals.rejected()).isEqualTo(1_000);
        assertThat(three.toByteArray()).isEqualTo(one.toByteArray());
    }
}
