package org.casus.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.casus.table.format.ConverterPage;
import org.casus.table.function.Functions;
import org.casus.table.program.BuiltIn;
import org.junit.jupiter.api.Test;

/// `docs/converters.md` is made of the converters and the functions. `-Dfixtures=write` writes it anew.
class ConverterDocumentationTest {
    private static final Path FILE = Path.of("docs/converters.md");

    private static final String BEGINNING = """
            # Tables and converters

            A converter is one file, `NAME.rq`: a CONSTRUCT query whose variables are the columns of a table. An empty cell is unbound, and
            a triple with an unbound variable is left out. `casus converters --draft FILE` begins one; `--as FILE.rq` uses it.

            Lines that begin with `#+` are YAML: `summary description title publisher url licence citation`, `key` (columns that tell rows
            apart), `recognised-by` (columns by which a file is known), `missing` (cells that mean nothing), `layouts` (columns of files
            without a header), `columns` (`type values required also about`) and `unread` (columns left out, and why). A column's name
            becomes a variable: `ave.no.troops` is `?ave_no_troops`.

            BIND, FILTER, VALUES and `casusfn:split` are compiled and run on all cores. Everything else of SPARQL works, too, in batches.

            """;

    @Test
    void isWhatTheConvertersAndFunctionsSay() throws IOException {
        var text = BEGINNING + variables() + functions() + "# Converters\n\n" + pages();
        if ("write".equals(System.getProperty("fixtures"))) {
            Files.writeString(FILE, text);
        }

        assertThat(Files.readString(FILE)).isEqualTo(text);
    }

    private static String variables() {
        var text = new StringBuilder("# Variables that every row has\n\n| variable | value |\n|---|---|\n");
        for (var builtIn : BuiltIn.values()) {
            text.append("| `?%s` | %s |\n".formatted(builtIn.variable(), builtIn.about()));
        }
        return text.append('\n').toString();
    }

    private static String functions() {
        var text = new StringBuilder(
                "# Functions\n\n`PREFIX casusfn: <%s>`\n\n| call | gives |\n|---|---|\n".formatted(Functions.NS));
        Functions.all()
                .forEach(function -> text.append("| `%s` | %s |\n".formatted(function.usage(), function.about())));
        return text.append(
                        "| `(?part ?number) casusfn:split (?text \";\")` | A solution for each part of a text, numbered from 1; one without a part if there is none. |\n\n")
                .toString();
    }

    private static String pages() {
        return Fixture.CONVERTERS.all().stream()
                .map(converter -> new ConverterPage(converter).text())
                .collect(Collectors.joining());
    }
}
