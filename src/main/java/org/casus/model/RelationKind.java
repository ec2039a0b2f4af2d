package org.casus.model;

/// How one fact of a document stands to another one.
public enum RelationKind implements Code {
    ENDS,
    VIOLATES,
    PART_OF,
    FOLLOWS,
    DURING,
    SAME_AS
}
