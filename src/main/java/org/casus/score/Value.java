package org.casus.score;

import java.util.List;
import java.util.Optional;
import org.casus.model.Code;
import org.casus.model.DateRange;
import org.casus.model.Participant;

/// One thing that a slot of a fact holds. What must agree, depends on what it is.
sealed interface Value {
    /// A code, a day, an IRI: equal or not.
    record Exact(String text) implements Value {
        static Exact of(Code code) {
            return new Exact(code.code());
        }
    }

    record Dates(DateRange range) implements Value {}

    record Quantity(Amount amount) implements Value {}

    record Name(Names.Linked name) implements Value {
        static Name of(Participant participant) {
            return new Name(new Names.Linked(participant.name(), participant.iri()));
        }

        static Name of(String name) {
            return new Name(new Names.Linked(name, Optional.empty()));
        }
    }

    /// Troops: whose they are counts as much as what they are called.
    record Force(Names.Linked name, Optional<String> of) implements Value {
        static Force of(Participant force) {
            return new Force(new Names.Linked(force.name(), force.iri()), force.of());
        }
    }

    record Place(org.casus.model.Place place) implements Value {}

    /// Free words.
    record Words(String text) implements Value {}

    /// Another fact of the document, by its id.
    record Reference(String fact) implements Value {}

    /// Values that belong together: right only when each is.
    record All(List<Value> values) implements Value {
        static All of(Value... values) {
            return new All(List.of(values));
        }
    }
}
