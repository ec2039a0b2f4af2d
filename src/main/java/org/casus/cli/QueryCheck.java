package org.casus.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.casus.model.InputException;
import org.casus.query.Answer;
import org.casus.query.Arguments;
import org.casus.query.BadParameter;
import org.casus.query.Page;
import org.casus.query.QueryFile;
import org.casus.query.QueryTimeout;
import org.casus.query.SavedQueries;
import org.casus.query.SavedQuery;
import org.casus.query.TextTable;

/// Checks the files of saved queries, and runs each on its defaults and examples.
record QueryCheck(SavedQueries queries, TargetOption target, PrintWriter out) {

    int run() {
        var files = queries.files();
        var findings = files.stream().flatMap(file -> file.findings().stream()).toList();
        findings.forEach(out::println);
        var runnable = files.stream()
                .map(QueryFile::query)
                .flatMap(java.util.Optional::stream)
                .toList();
        int failed = target.ask(asked -> runAll(runnable, asked));
        out.println(
                "%d queries, %d findings, %d that could not be run".formatted(files.size(), findings.size(), failed));
        return findings.isEmpty() && failed == 0 ? Failures.DONE : Failures.DATA_HAVE_PROBLEMS;
    }

    private int runAll(List<SavedQuery> saved, TargetOption.Asked asked) {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("query", "answer", "ms"));
        int failed = 0;
        for (var query : saved) {
            long start = System.nanoTime();
            var result = outcome(query, asked);
            long milliseconds = (System.nanoTime() - start) / 1_000_000;
            failed += result.good() ? 0 : 1;
            lines.add(List.of(query.name(), result.text(), String.valueOf(milliseconds)));
        }
        out.print(TextTable.aligned(lines, List.of(false, false, true), Terminal.columns()));
        return failed;
    }

    private record Outcome(boolean good, String text) {}

    private static Outcome outcome(SavedQuery query, TargetOption.Asked asked) {
        try {
            var arguments = Arguments.of(query, Arguments.examples(query), asked.names());
            return new Outcome(true, size(asked.target().answer(arguments.bound(), Page.ALL, asked.limit())));
        } catch (BadParameter | QueryTimeout | InputException e) {
            return new Outcome(false, String.valueOf(e.getMessage()));
        }
    }

    private static String size(Answer answer) {
        return switch (answer) {
            case Answer.Rows rows -> rows.rows().size() + " rows";
            case Answer.Triples triples -> triples.graph().size() + " triples";
            case Answer.Verdict verdict -> verdict.yes() ? "yes" : "no";
        };
    }
}
