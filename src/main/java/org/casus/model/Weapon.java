package org.casus.model;

import java.util.List;
import java.util.Optional;

/// A weapon that was used, and how many of it.
public record Weapon(String name, WeaponKind kind, Optional<Count> count, List<Evidence> evidence) {}
