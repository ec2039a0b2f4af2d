package org.casus.model;

import java.time.LocalDate;
import java.util.Optional;

/// What must happen for a commitment to hold: who must do it, by when, and the id of the fact that it is about, if
/// there is one.
public record Condition(String text, Optional<Participant> by, Optional<String> fact, Optional<LocalDate> deadline) {}
