package org.casus.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One undertaking: who is bound to do, or not do, what; whom it protects; on which condition; until when.
public record Commitment(
        String id,
        Participant by,
        String text,
        Status status,
        List<Participant> protects,
        Optional<Condition> condition,
        Optional<LocalDate> deadline,
        Optional<DateRange> date,
        List<Evidence> evidence) {}
