package org.casus.review.question;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/// A question that the ontology must answer, the requirement that it proves, the rows that it must give, and the time
/// that it may take.
public record Question(
        String name, String text, String requirement, Query query, Optional<Rows> expected, Duration budget) {

    /// The terms that the query names.
    public Stream<Node> terms() {
        var terms = new java.util.ArrayList<Node>();
        ElementWalker.walk(query.getQueryPattern(), new ElementVisitorBase() {
            @Override
            public void visit(ElementPathBlock block) {
                block.patternElts().forEachRemaining(path -> add(path, terms));
            }
        });
        return terms.stream().filter(Node::isURI).distinct();
    }

    private static void add(TriplePath path, List<Node> terms) {
        terms.add(path.getSubject());
        terms.add(path.getObject());
        if (path.isTriple()) {
            terms.add(path.getPredicate());
        } else {
            PathTerms.of(path.getPath()).forEach(terms::add);
        }
    }
}
