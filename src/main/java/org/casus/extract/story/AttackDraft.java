package org.casus.extract.story;

import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.extract.entity.Mention;
import org.casus.model.AttackKind;
import org.casus.model.Count;
import org.casus.model.Place;
import org.casus.model.Stance;

/// An attack, or a counted series of them, while it is collected.
final class AttackDraft extends Draft {
    /// Who is said to have done it, by whom.
    record Doer(Mention actor, Stance stance, Optional<Mention> by, Support support) {}

    /// Where projectiles came down.
    record Fall(
            String id,
            Optional<Count> count,
            Optional<String> what,
            Place place,
            Optional<Mention> by,
            Support support) {}

    AttackKind kind;
    boolean series;

    /// Why the rules alone would not take it; empty when they do.
    Optional<String> proposed = Optional.empty();

    /// How likely it is the report of an attack, from 0 to 1.
    double likelihood = 1;

    /// How likely phrases speak of who did it.
    final Map<Mention, Double> likelihoods = new HashMap<>();

    Optional<Count> count = Optional.empty();
    Optional<Period> period = Optional.empty();
    final Map<String, Mention> targets = new LinkedHashMap<>();
    final Map<String, Mention> weapons = new LinkedHashMap<>();
    final List<Doer> doers = new ArrayList<>();
    final List<Harm> harms = new ArrayList<>();
    final List<Fall> falls = new ArrayList<>();
    final List<Place> launchedFrom = new ArrayList<>();

    AttackDraft(AttackKind kind) {
        this.kind = kind;
    }
}
