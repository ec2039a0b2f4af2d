package org.casus.sheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.casus.model.Participant;
import org.casus.model.ParticipantKind;

/// The kind of a participant where it may be left out: then it is that of the same name elsewhere in the sheet,
/// else the usual one.
record UsualKind(ParticipantKind usual) implements Part<ParticipantKind> {
    static final String MEANING = "What kind of actor or target it is.";
    private static final Value<ParticipantKind> KIND = Scalars.code(ParticipantKind.class);

    @Override
    public List<Key> keys() {
        return List.of(new Key("kind", false, MEANING, KIND::schema));
    }

    @Override
    public Optional<ParticipantKind> read(Spot object) {
        Optional<Spot> told = object.at("kind");
        return told.isPresent()
                ? told.flatMap(KIND::read)
                : Optional.of(object.at("name")
                        .flatMap(Spot::word)
                        .flatMap(object.reading()::described)
                        .map(Participant::kind)
                        .orElse(usual));
    }

    @Override
    public void write(ParticipantKind kind, ObjectNode object) {
        object.set("kind", KIND.write(kind));
    }
}
