package org.casus.extract.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.casus.extract.entity.Mention;
import org.casus.extract.value.NumberReader;
import org.casus.model.CasualtyType;
import org.casus.model.Count;

/// A claim on how many were harmed by an attack, while it is collected. `alternatives` speak of the same victims,
/// `parts` are counted in it.
final class Harm {
    final CasualtyType type;
    final Mention victims;
    final Count count;
    Optional<Mention> by;
    Optional<String> fall = Optional.empty();
    final List<Draft.Support> supports = new ArrayList<>();
    final List<Harm> alternatives = new ArrayList<>();
    final List<Harm> parts = new ArrayList<>();

    Harm(CasualtyType type, Count count, Mention victims, Optional<Mention> by, Draft.Support support) {
        this.type = type;
        this.count = count;
        this.victims = victims;
        this.by = by;
        supports.add(support);
    }

    /// The number that it most likely is: the best, else the bound that is told.
    OptionalInt value() {
        return count.best().isPresent() ? count.best() : count.low().isPresent() ? count.low() : count.high();
    }

    /// Whether it says that nobody was harmed.
    boolean isNone() {
        return count.equals(Count.exactly(0));
    }

    /// Whether it gives no number of its own: "peasants", "several people".
    boolean isUnnumbered() {
        return NumberReader.isUnnumbered(count);
    }

    void join(Harm again) {
        supports.addAll(again.supports);
        fall = fall.or(() -> again.fall);
        by = by.or(() -> again.by);
    }
}
