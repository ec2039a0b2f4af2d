package org.casus.review.docs;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.casus.review.finding.Review;
import org.casus.review.question.Question;
import org.casus.review.source.Labels;

/// What the pages are made from.
public record Material(
        Graph ontology, Graph shapes, Graph data, List<Question> questions, Labels labels, Review review) {}
