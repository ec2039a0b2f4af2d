package org.casus.sheet;

import java.util.List;
import java.util.Optional;
import org.casus.model.Relation;
import org.casus.model.RelationKind;

/// The ties of a fact to other facts, one key for each kind: `ends: t1`, `follows: {fact: s2, by: PT2H}`.
final class Ties {
    static final Part<List<Relation>> TIES =
            Grouped.by(RelationKind.class, Relation::kind, kind -> Part.oneOrMore(key(kind), tie(kind), meaning(kind)));

    private Ties() {}

    /// `PART_OF` is `partOf`, as keys are written.
    static String key(RelationKind kind) {
        return switch (kind) {
            case ENDS -> "ends";
            case VIOLATES -> "violates";
            case PART_OF -> "partOf";
            case FOLLOWS -> "follows";
            case DURING -> "during";
            case SAME_AS -> "sameAs";
        };
    }

    private static String meaning(RelationKind kind) {
        return switch (kind) {
            case ENDS -> "The id of the fact that this one ends: an attack ends a truce.";
            case VIOLATES -> "The id of the agreement that this one violates.";
            case PART_OF -> "The id of the fact that this one is a part of.";
            case FOLLOWS -> "The id of the fact that this one comes after, and how long after it.";
            case DURING -> "The id of the fact during which this one happened.";
            case SAME_AS -> "The id of the fact that tells of the same event.";
        };
    }

    private static Value<Relation> tie(RelationKind kind) {
        Value<String> fact = Scalars.reference(spot -> Scalars.FACTS);
        Form<Relation> form = Form.of(
                Relation.class,
                "tie",
                "A tie to another fact. A plain text is the fact's id.",
                Part.fixed(kind),
                Part.required("fact", fact, "The other fact's id."),
                Part.maybe("by", Scalars.DURATION, "How long after it, for 'follows'."));
        return new ShortForm<>(
                form,
                fact,
                id -> new Relation(kind, id, Optional.empty()),
                tie -> tie.by().isEmpty() ? Optional.of(tie.fact()) : Optional.empty());
    }
}
