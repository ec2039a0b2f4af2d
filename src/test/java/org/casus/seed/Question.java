package org.casus.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;

/// One question of `facts.rq`: a fact that a graph must hold, or something that it must not say.
record Question(String number, Rank rank, String text, Query query) {
    private static final Path FILE = Path.of("src/test/resources/seed/facts.rq");
    private static final Pattern PART = Pattern.compile("@([A-Z]\\w*)");
    private static final Pattern HEAD = Pattern.compile("#\\? (\\w+) (\\w+) (.*)");
    private static final String PREFIXES = """
            PREFIX casus: <https://w3id.org/casus/ontology#>
            PREFIX code: <https://w3id.org/casus/code/>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    /// How much a fact matters, or that it must not be there.
    enum Rank {
        P0,
        P1,
        P2,
        NOT
    }

    static List<Question> all() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        List<Question> questions = new ArrayList<>();
        for (String section : Files.readString(FILE).split("(?m)^(?=#[=?] )", -1)) {
            String head = section.lines().findFirst().orElse("");
            String body = section.substring(head.length());
            Matcher question = HEAD.matcher(head);
            if (head.startsWith("#= ")) {
                parts.put(head.substring(3), filled(body.replaceAll("(?m)^#.*", ""), parts));
            } else if (question.matches()) {
                Query query = QueryFactory.create(PREFIXES + filled(body, parts));
                questions.add(
                        new Question(question.group(1), Rank.valueOf(question.group(2)), question.group(3), query));
            }
        }
        return questions;
    }

    /// Whether a graph says so.
    boolean holds(Graph graph) {
        return QueryExec.graph(graph).query(query).ask();
    }

    @Override
    public String toString() {
        return number + " " + text;
    }

    private static String filled(String body, Map<String, String> parts) {
        return PART.matcher(body).replaceAll(found -> {
            String part = parts.get(found.group(1));
            if (part == null) {
                throw new IllegalStateException("no part is named " + found.group(1));
            }
            return Matcher.quoteReplacement(part);
        });
    }
}
