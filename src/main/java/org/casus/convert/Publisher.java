package org.casus.convert;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.casus.model.SourceDocument;
import org.casus.vocab.Base;
import org.casus.vocab.Casus;

/// Who speaks where a document speaks for itself: its publisher, else its author, whoever that is.
record Publisher(Base base, Known known) {

    /// The actor, described in the graph unless the reference has it.
    Node write(SourceDocument document, GraphWriter out) {
        Optional<Node> reference = document.publisher().flatMap(known::actor).filter(known::isListed);
        if (reference.isPresent()) {
            return reference.get();
        }
        String name = document.publisher().orElseGet(() -> "author of " + document.id());
        Node actor = base.actor(document.id(), name);
        out.type(actor, document.publisher().isPresent() ? Casus.ORGANIZATION : Casus.ACTOR);
        out.label(actor, name);
        return actor;
    }
}
