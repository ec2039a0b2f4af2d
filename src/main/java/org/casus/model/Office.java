package org.casus.model;

import java.util.Optional;

/// A post that a person holds: "Prime Minister", of Iraq.
public record Office(String title, Optional<Participant> of) {}
