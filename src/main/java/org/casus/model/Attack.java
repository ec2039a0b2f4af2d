package org.casus.model;

import java.util.List;

/// Use of force against somebody or something.
public record Attack(
        Circumstances circumstances,
        AttackKind kind,
        Status status,
        List<Attribution> perpetrators,
        List<Participant> targets,
        List<Weapon> weapons,
        List<Casualties> casualties,
        List<Impact> impacts,
        List<Place> launchedFrom,
        List<String> effects)
        implements Fact {}
