package org.casus.planted.sheet;

import java.util.Optional;
import org.casus.planted.model.Fact;

/// Is named after nothing, and closes a cycle.
public record SheetHelper(Optional<Fact> fact) {}
