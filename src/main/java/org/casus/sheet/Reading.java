package org.casus.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.casus.model.Code;
import org.casus.model.Participant;
import org.casus.model.ParticipantKind;
import org.casus.model.SourceDocument;

/// What is known while one sheet is read: its document's text, the ids in it, who is described where.
final class Reading {
    private final Faults faults;
    private final Map<String, Map<String, Spot>> ids = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();
    private final Map<String, Participant> described = new LinkedHashMap<>();
    private final BiFunction<SourceDocument, Spot, Optional<SourceDocument>> complete;
    private Optional<StoredText> text = Optional.empty();
    private boolean documentIsRead;

    /// `complete` adds to a document what the sheet does not say of it.
    Reading(Faults faults, BiFunction<SourceDocument, Spot, Optional<SourceDocument>> complete) {
        this.faults = faults;
        this.complete = complete;
    }

    private record Reference(String scope, String id, Spot spot) {}

    void fault(Node.Mark mark, Spot spot, String message) {
        faults.add(mark, spot.path(), spot.fact(), message);
    }

    Optional<SourceDocument> completed(SourceDocument document, Spot spot) {
        Optional<SourceDocument> known = complete.apply(document, spot);
        documentIsRead = known.isPresent();
        text = known.flatMap(SourceDocument::text).map(StoredText::new);
        return known;
    }

    Optional<StoredText> text() {
        return text;
    }

    /// Whether the document has no fault. If it has, nobody can say whether its text is known.
    boolean isDocumentRead() {
        return documentIsRead;
    }

    /// An id is unique in its scope: facts in their sheet, impacts in their fact.
    void declare(String scope, String id, Spot spot) {
        Optional.ofNullable(
                        ids.computeIfAbsent(scope, any -> new LinkedHashMap<>()).putIfAbsent(id, spot))
                .ifPresent(first -> spot.fault("the id '%s' stands here for a second time; the first is in line %d."
                        .formatted(id, first.node().mark().line())));
    }

    void refer(String scope, String id, Spot spot) {
        references.add(new Reference(scope, id, spot));
    }

    /// Ids may be used before they are declared, so this comes last.
    void checkReferences() {
        for (Reference reference : references) {
            var known = ids.getOrDefault(reference.scope(), Map.of());
            if (!known.containsKey(reference.id())) {
                String what = reference.scope().equals(Scalars.FACTS) ? "fact of this sheet" : "impact of this fact";
                reference
                        .spot()
                        .fault("no %s has the id '%s'.%s"
                                .formatted(what, reference.id(), Closest.question(reference.id(), known.keySet())));
            }
        }
    }

    /// Notes who is described with a kind anywhere in the sheet, so that a plain name elsewhere means the same
    /// one.
    void describe(Node node) {
        switch (node) {
            case Node.Fields fields -> {
                participant(new Spot(node, "", Optional.empty(), this))
                        .ifPresent(participant -> described.putIfAbsent(participant.name(), participant));
                fields.entries().values().forEach(this::describe);
            }
            case Node.Items items -> items.nodes().forEach(this::describe);
            case Node.Word ignored -> {}
        }
    }

    Optional<Participant> described(String name) {
        return Optional.ofNullable(described.get(name));
    }

    private static Optional<Participant> participant(Spot spot) {
        Optional<ParticipantKind> kind =
                spot.at("kind").flatMap(Spot::word).flatMap(code -> Code.find(ParticipantKind.class, code));
        return kind.flatMap(known -> spot.at("name")
                .flatMap(Spot::word)
                .map(name -> new Participant(
                        name,
                        known,
                        spot.at("iri").flatMap(Spot::word),
                        spot.at("of").flatMap(Spot::word),
                        Optional.empty(),
                        Optional.empty())));
    }
}
