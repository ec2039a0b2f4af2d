package org.casus.model;

import java.util.List;
import java.util.Optional;

/// An agreement came into a stage, or is said to do so: concluded in mid-October, ended by an attack, expected to
/// break.
/// `event` is the id of the fact that brought it about.
public record StageChange(
        Stage stage,
        Status status,
        Optional<DateRange> date,
        Optional<String> event,
        Optional<Participant> by,
        List<Evidence> evidence) {}
