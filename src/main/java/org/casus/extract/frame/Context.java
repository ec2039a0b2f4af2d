package org.casus.extract.frame;

import java.util.Optional;
import org.casus.extract.entity.Mention;
import org.casus.model.Status;

/// How a clause speaks of its event: whether it happened, who says so, and why that was read so (for explanations).
public record Context(Status status, Optional<Mention> source, Optional<String> sourceVerb, String reason) {
    public boolean isPlain() {
        return status == Status.OCCURRED || status == Status.ONGOING;
    }
}
