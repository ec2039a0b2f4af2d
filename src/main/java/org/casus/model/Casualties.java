package org.casus.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A claim on how many people were harmed. The entries of a fact count different victims and may be added up;
/// `parts` are already counted in this entry, `alternatives` are other claims on the same victims. Without `by` the
/// document itself says it. `impact` is the id of the impact that harmed them.
public record Casualties(
        CasualtyType type,
        Count count,
        Optional<String> who,
        Optional<VictimGroup> group,
        Optional<Participant> by,
        Optional<String> impact,
        List<Casualties> parts,
        List<Casualties> alternatives,
        List<Evidence> evidence,
        OptionalDouble confidence) {}
