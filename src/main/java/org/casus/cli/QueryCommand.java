package org.casus.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.casus.model.InputException;
import org.casus.query.Answer;
import org.casus.query.Arguments;
import org.casus.query.BadParameter;
import org.casus.query.Page;
import org.casus.query.QueryTimeout;
import org.casus.query.SavedQueries;
import org.casus.query.SavedQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description = "Runs a saved query; without a name, lists them.",
        footer = {
            "",
            "A value is a day (2020-11-17), a number, a word of a code list (killed), or an IRI, which may be short: place/baghdad.",
            "",
            "Examples:",
            "  casus query",
            "  casus query attacks-on-target --describe",
            "  casus query attacks-on-target target=place/baghdad from=2020-01-01 --format csv",
            "  casus query --check"
        })
final class QueryCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private TargetOption target = new TargetOption();

    @Mixin
    private AnswerOutput output = new AnswerOutput();

    @Option(
            names = "--queries",
            paramLabel = "DIR",
            description = "Take the saved queries of this folder instead of those that come with casus.")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--describe", description = "Tell what the query and its parameters mean, and do not run it.")
    private boolean describe;

    @Option(names = "--check", description = "Check all query files, and run them on their defaults and examples.")
    private boolean check;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "The name of a saved query.")
    private Optional<String> name = Optional.empty();

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "KEY=VALUE", description = "Its parameters.")
    private List<String> given = List.of();

    @Override
    public Integer call() {
        var queries = folder.map(SavedQueries::in).orElseGet(SavedQueries::embedded);
        var out = spec.commandLine().getOut();
        if (check) {
            return new QueryCheck(queries, target, out).run();
        }
        if (name.isEmpty()) {
            new QueryListing(out).list(queries.all());
            return Failures.DONE;
        }
        var query = queries.get(name.get());
        if (describe) {
            new QueryListing(out).describe(query);
        } else {
            run(query, out);
        }
        return Failures.DONE;
    }

    private void run(SavedQuery query, PrintWriter out) {
        var format = output.format();
        var parameters = parameters();
        var answer = target.ask(asked -> {
            try {
                var arguments = Arguments.of(query, parameters, asked.names());
                output.refuseUnsuitable(format, query.form());
                var found = asked.target().answer(arguments.bound(), Page.ALL, asked.limit());
                output.write(found, asked.names(), out);
                return found;
            } catch (BadParameter e) {
                throw new InputException(String.valueOf(e.getMessage()), e);
            } catch (QueryTimeout e) {
                throw new InputException(e.getMessage() + " Give it more time with --timeout.", e);
            }
        });
        if (answer instanceof Answer.Rows rows && rows.rows().isEmpty() && !parameters.isEmpty()) {
            spec.commandLine().getErr().println("casus: no row fits these parameters.");
        }
    }

    private Map<String, List<String>> parameters() {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (var text : given) {
            var parts = text.split("=", 2);
            if (parts.length < 2 || parts[0].isBlank()) {
                throw new InputException("'%s' is no parameter. Write it as key=value.".formatted(text));
            }
            parameters
                    .computeIfAbsent(parts[0].strip(), key -> new ArrayList<>())
                    .add(parts[1]);
        }
        return parameters;
    }
}
