package org.casus.table.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shared.impl.PrefixMappingImpl;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.function.FunctionEnvBase;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.util.ExprUtils;
import org.casus.model.InputException;
import org.casus.reference.Reference;
import org.casus.vocab.Base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionsTest {
    private static final String ID = "https://w3id.org/casus/id/";
    private static final Scope SCOPE =
            new Scope(Base.DEFAULT, "strikes", new Lookup(Reference.embedded(), Base.DEFAULT));

    /// A call and what it gives: a text, or an IRI without the base of data or of codes.
    private static final String CASES = """
            event("a b", 7)                                   | event/strikes/a%20b7
            agreement("12")                                   | agreement/strikes/12
            claim(12, "-killed")                              | claim/strikes/12-killed
            commitment(12, "-truce")                          | commitment/strikes/12-truce
            localActor("Al-Shabaab, 2nd wing")                | actor/strikes/al-shabaab-2nd-wing
            localPlace("Köln", " ", "NRW")                    | place/strikes/koln-nrw
            from("2019-03-04")                                | 2019-03-04T00:00:00Z
            from("20190304")                                  | 2019-03-04T00:00:00Z
            from("3/4/2019")                                  | 2019-03-04T00:00:00Z
            from("04 March 2019")                             | 2019-03-04T00:00:00Z
            from("2019-03-04 00:00:00.000")                   | 2019-03-04T00:00:00Z
            from("2019-03-04", "week")                        | 2019-03-01T00:00:00Z
            from("2019-03-04", "month")                       | 2019-03-01T00:00:00Z
            from("2019")                                      | 2019-01-01T00:00:00Z
            until("2019-03-04")                               | 2019-03-04T23:59:59Z
            until("2020-02")                                  | 2020-02-29T23:59:59Z
            until("2019-03-04", "year")                       | 2019-12-31T23:59:59Z
            until("2019-02-27", "week")                       | 2019-03-02T23:59:59Z
            day("3/4/2019")                                   | 2019-03-04
            day("2019-03")                                    | 2019-03
            state("iso3", "IRQ")                              | actor/iraq
            state("iso2", "IQ")                               | actor/iraq
            state("gw", 645)                                  | actor/iraq
            state("gw", "645, 2")                             | actor/iraq
            state("cow", 645)                                 | actor/iraq
            state("fips", "IZ")                               | actor/iraq
            state("cameo", "IRQGOV")                          | actor/iraq
            state("name", "Russia (Soviet Union)")            | actor/russia
            territory("gw", 645)                              | place/iraq
            actor("Government of Iraq")                       | actor/iraq
            actor("islamic state")                            | actor/islamic-state
            place("Fallujah town", <https://w3id.org/casus/id/place/iraq>, 33.35, 43.78) | place/al-fallujah
            code("cameo", "1833")                             | ied
            slug("São Tomé & Príncipe")                       | sao-tome-principe
            wkt(33.350, 43.78)                                | POINT(43.78 33.35)
            number("1,200.0")                                 | 1200
            """;

    static Stream<String> cases() {
        return CASES.lines();
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("cases")
    void gives(String line) {
        int bar = line.lastIndexOf('|');

        assertThat(value(line.substring(0, bar).strip()))
                .isEqualTo(line.substring(bar + 1).strip());
    }

    @Test
    void everyFunctionHasACase() {
        var tested = cases().map(line -> line.substring(0, line.indexOf('('))).collect(Collectors.toSet());

        assertThat(tested)
                .containsExactlyInAnyOrderElementsOf(
                        Functions.all().stream().map(Definition::name).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from(\"soon\")",
                "until(\"2019-02-30\")",
                "state(\"iso3\", \"XQX\")",
                "territory(\"gw\", 0)",
                "actor(\"Nobody in Particular\")",
                "place(\"Fallujah\", <https://w3id.org/casus/id/place/iraq>, 36.3, 43.1)",
                "place(\"Fallujah\", <https://w3id.org/casus/id/place/syria>, 33.35, 43.78)",
                "code(\"acled\", \"No such type\")",
                "wkt(95, 10)",
                "number(\"1.5\")",
                "event(\"\")"
            })
    void hasNoValueForWhatItDoesNotKnow(String call) {
        assertThatThrownBy(() -> value(call)).isInstanceOf(ExprEvalException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"wkt(1)|casusfn:wkt has 1 arguments here; it is called like casusfn:wkt(?latitude, ?longitude)."})
    void aWrongCallIsToldWithARightOne(String call, String message) {
        assertThatThrownBy(() -> value(call)).isInstanceOf(InputException.class).hasMessage(message);
    }

    private static String value(String call) {
        var prefixes = new PrefixMappingImpl().setNsPrefix("casusfn", Functions.NS);
        var context = ARQ.getContext().copy();
        FunctionRegistry.set(context, Functions.registry(SCOPE));
        var node = ExprUtils.parse("casusfn:" + call, prefixes)
                .eval(BindingFactory.empty(), new FunctionEnvBase(context))
                .asNode();
        return node.isLiteral()
                ? node.getLiteralLexicalForm()
                : node.isURI()
                        ? node.getURI().replace(ID, "").replace("https://w3id.org/casus/code/", "")
                        : NodeFmtLib.displayStr(node);
    }
}
