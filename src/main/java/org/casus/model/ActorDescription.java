package org.casus.model;

import java.util.List;
import java.util.Optional;

/// What a document says an actor is, at the circumstances' date: its office, whom it sides with, where it is based.
public record ActorDescription(
        Circumstances circumstances,
        Participant actor,
        Optional<Office> office,
        List<Participant> alignedWith,
        List<Participant> memberOf,
        Optional<Place> basedIn)
        implements Fact {}
