package org.casus.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A claim on who carried out an event. Without `by` the document itself says it.
public record Attribution(
        Participant actor,
        Stance stance,
        Optional<Participant> by,
        List<Evidence> evidence,
        OptionalDouble confidence) {}
