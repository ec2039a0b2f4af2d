package org.casus.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.casus.model.InputException;
import org.casus.query.Page;
import org.casus.query.QueryTimeout;
import org.casus.query.SafeQuery;
import org.casus.store.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "sparql",
        mixinStandardHelpOptions = true,
        description = {
            "Runs a SPARQL query that reads: SELECT, ASK, CONSTRUCT or DESCRIBE.",
            "The prefixes casus, code, rdf, rdfs, xsd, owl, skos, dcterms, prov and geo need not be declared.",
            "The default graph is the union of all graphs."
        },
        footer = {
            "",
            "Examples:",
            "  casus sparql 'SELECT ?a { ?a a casus:Attack }'",
            "  casus sparql question.rq --format csv",
            "  casus sparql question.rq --data graph.trig"
        })
final class SparqlCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private TargetOption target = new TargetOption();

    @Mixin
    private AnswerOutput output = new AnswerOutput();

    @Parameters(
            index = "0",
            paramLabel = "QUERY",
            description = "A file, the text of a query, or - for standard input.")
    private String given = "-";

    @Override
    public Integer call() {
        output.format();
        var source = source();
        var query = SafeQuery.parse(source.text(), source.name());
        return target.ask(asked -> {
            try {
                var answer = asked.target().answer(query, Page.ALL, asked.limit());
                output.write(answer, asked.names(), spec.commandLine().getOut());
                return Failures.DONE;
            } catch (QueryTimeout e) {
                throw new InputException(e.getMessage() + " Give it more time with --timeout.", e);
            }
        });
    }

    private record Source(String name, String text) {}

    private Source source() {
        try {
            if (given.equals("-")) {
                return new Source("The query", new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
            }
            if (isFile()) {
                return new Source(given, Files.readString(Path.of(given)));
            }
        } catch (CharacterCodingException e) {
            throw new InputException("%s is not UTF-8 text.".formatted(given), e);
        } catch (IOException e) {
            throw new InputException("%s cannot be read: %s.".formatted(given, Reason.of(e)), e);
        }
        if (given.matches("\\S+\\.(rq|sparql)")) {
            throw new InputException("%s: there is no such file.".formatted(given));
        }
        return new Source("The query", given);
    }

    private boolean isFile() {
        try {
            return Files.isRegularFile(Path.of(given));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
