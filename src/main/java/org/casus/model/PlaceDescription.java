package org.casus.model;

import java.util.List;

/// What a document says about a place or facility: where it lies (the circumstances' places) and whom it houses.
public record PlaceDescription(Circumstances circumstances, Participant place, List<Participant> houses)
        implements Fact {}
