package org.casus.review;

import org.apache.jena.shacl.vocabulary.SHACL;

/// How bad a finding is, the worst first.
public enum Severity {
    VIOLATION,
    WARNING,
    INFO;

    static Severity of(org.apache.jena.shacl.validation.Severity severity) {
        if (SHACL.Info.equals(severity.level())) {
            return INFO;
        }
        return SHACL.Warning.equals(severity.level()) ? WARNING : VIOLATION;
    }

    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
