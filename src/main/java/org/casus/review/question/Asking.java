package org.casus.review.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.casus.model.Origin;
import org.casus.review.finding.Catalogue;
import org.casus.review.finding.Remark;

/// Asks questions of data and holds the answers against what is expected.
public final class Asking {
    /// A question that is far over its budget is stopped.
    private static final int PATIENCE = 10;

    private static final long NANOS = 1_000_000;

    private final Catalogue checks;
    private final DatasetGraph data;

    public Asking(Catalogue checks, Graph data) {
        this.checks = checks;
        this.data = DatasetGraphFactory.wrap(data);
    }

    /// What is wrong with the answer.
    public List<Remark> ask(Question question) {
        var found = new ArrayList<Remark>();
        long start = System.nanoTime();
        var answer = answer(question);
        long millis = (System.nanoTime() - start) / NANOS;
        if (answer.isEmpty() || millis > question.budget().toMillis()) {
            found.add(remark(
                    "question-slow",
                    question,
                    "took %d ms, %d are allowed"
                            .formatted(millis, question.budget().toMillis())));
        }
        if (answer.isPresent() && question.expected().isEmpty()) {
            found.add(remark(
                    "question-unproved",
                    question,
                    "gives %d rows, and nothing says which it must give"
                            .formatted(answer.get().rows().size())));
        }
        answer.flatMap(rows -> question.expected().map(rows::differences))
                .filter(differences -> !differences.isEmpty())
                .ifPresent(differences -> found.add(remark("question-wrong", question, "gives other rows than expected")
                        .with(differences)));
        return found;
    }

    /// The rows; none if they took too long.
    public Optional<Rows> answer(Question question) {
        try {
            return Optional.of(Rows.ask(
                    question.query(), data, PATIENCE * question.budget().toMillis()));
        } catch (QueryCancelledException e) {
            return Optional.empty();
        }
    }

    /// How the rows that are got here differ from those that are got there.
    public List<String> differences(Asking there, Question question) {
        var here = answer(question);
        var other = there.answer(question);
        return here.isPresent() && other.isPresent() ? here.get().differences(other.get()) : List.of();
    }

    private Remark remark(String check, Question question, String message) {
        return Remark.of(checks.get(check), "%s: %s".formatted(question.text(), message))
                .at(Origin.of(question.name() + ".rq"));
    }
}
