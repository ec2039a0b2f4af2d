package org.casus.model;

import java.util.List;
import java.util.Optional;

/// Where projectiles came down. The id is unique in the fact, so that casualties can point to it. Without `by` the
/// document itself says it.
public record Impact(
        String id,
        Optional<Count> count,
        Optional<String> what,
        Place place,
        Optional<Participant> by,
        List<Evidence> evidence) {}
