package org.casus.review.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.review.check.SparqlChecks;
import org.casus.review.finding.Catalogue;
import org.casus.review.finding.Part;
import org.casus.review.owl.Profiles.Profile;
import org.casus.review.source.Closure;

/// What is to be reviewed, by which rules.
public record Plan(Subject subject, Rules rules) {

    /// The files of a review.
    public record Subject(
            List<Path> ontologies, List<Path> shapes, Optional<Path> questions, List<Path> data, List<Path> against) {}

    /// How a review looks at them. No `parts` means all for which there is something to look at.
    public record Rules(
            Catalogue catalogue,
            SparqlChecks checks,
            Closure.Places imports,
            Set<Profile> profiles,
            Set<Part> parts,
            Duration timeout) {
        public boolean wants(Part part) {
            return parts.isEmpty() || parts.contains(part);
        }
    }
}
