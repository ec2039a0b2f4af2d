package org.casus.model;

import java.time.Period;
import java.util.List;
import java.util.Optional;

/// Many attacks that a source counts together without naming each: "nearly 90 bombings in a year". Each target was
/// hit by at least one of them. The circumstances' date is the time in which all of them fell.
public record Series(
        Circumstances circumstances,
        AttackKind kind,
        Status status,
        Optional<Count> count,
        Optional<Period> period,
        List<Attribution> perpetrators,
        List<Participant> targets,
        List<Weapon> weapons,
        List<Casualties> casualties)
        implements Fact {}
