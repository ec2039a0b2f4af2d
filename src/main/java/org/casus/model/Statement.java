package org.casus.model;

import java.util.List;
import java.util.Optional;

/// Somebody says something, or people talk. `about` holds ids of facts in the same sheet.
public record Statement(
        Circumstances circumstances,
        SpeechKind kind,
        Status status,
        List<Participant> speakers,
        List<Participant> addressees,
        Optional<String> topic,
        List<String> about)
        implements Fact {}
