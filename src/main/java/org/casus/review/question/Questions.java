package org.casus.review.question;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.casus.model.Bundled;
import org.casus.model.InputException;
import org.casus.model.Origin;
import org.casus.model.TextFile;
import org.casus.review.finding.Catalogue;
import org.casus.review.finding.Remark;

/// Reads a folder of questions: `NAME.rq`, whose lines that begin with `#+` are YAML (`question`, `requirement`,
/// `budget` in milliseconds), and beside it `NAME.csv` with the rows that must come.
public final class Questions {
    private static final int LIMIT = 1 << 20;
    private static final int BUDGET = 2000;

    private final Catalogue checks;
    private final Consumer<Remark> remarks;

    public Questions(Catalogue checks, Consumer<Remark> remarks) {
        this.checks = checks;
        this.remarks = remarks;
    }

    /// The questions that can be asked; the others are findings.
    public List<Question> read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InputException("%s: there is no such folder of questions.".formatted(folder));
        }
        var found = new ArrayList<Question>();
        Bundled.files(folder, ".rq").forEach(file -> question(file).ifPresent(found::add));
        return found;
    }

    private Optional<Question> question(Path file) {
        var name = String.valueOf(file.getFileName());
        try {
            var text = TextFile.read(file, LIMIT);
            var header = header(text);
            var query = QueryFactory.create(text);
            if (!query.isSelectType() && !query.isAskType()) {
                throw new InputException("a question is a SELECT or an ASK query.");
            }
            return Optional.of(new Question(
                    name.replaceFirst("\\.rq$", ""),
                    header.path("question").asText(name),
                    header.path("requirement").asText(""),
                    query,
                    expected(file, query),
                    Duration.ofMillis(header.path("budget").asInt(BUDGET))));
        } catch (QueryParseException e) {
            unusable(Origin.of(name, Math.max(1, e.getLine())), "the query does not parse: " + e.getMessage());
        } catch (QueryException | InputException e) {
            unusable(Origin.of(name), String.valueOf(e.getMessage()));
        } catch (JsonProcessingException e) {
            unusable(Origin.of(name), "its lines that begin with #+ are no YAML: " + e.getOriginalMessage());
        }
        return Optional.empty();
    }

    private static JsonNode header(String text) throws JsonProcessingException {
        return new ObjectMapper(new YAMLFactory())
                .readTree(text.lines()
                        .filter(line -> line.startsWith("#+"))
                        .map(line -> line.substring(2))
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    private static Optional<Rows> expected(Path file, Query query) {
        var rows = file.resolveSibling(String.valueOf(file.getFileName()).replaceFirst("rq$", "csv"));
        return Files.isRegularFile(rows)
                ? Optional.of(Rows.read(String.valueOf(rows.getFileName()), TextFile.read(rows, LIMIT), query))
                : Optional.empty();
    }

    private void unusable(Origin place, String reason) {
        remarks.accept(Remark.of(
                        checks.get("question-unusable"),
                        reason.lines().findFirst().orElse(reason))
                .at(place));
    }
}
