package org.casus.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What every kind of fact has: an id that is unique in its sheet, time, places, ties to other facts, and the
/// evidence. `date` bounds the beginning, `end` the end. `confidence` (0 to 1) and `rule` are an extractor's; a
/// person's facts have none.
public record Circumstances(
        String id,
        Optional<DateRange> date,
        Optional<DateRange> end,
        List<Place> places,
        List<Relation> relations,
        List<Evidence> evidence,
        OptionalDouble confidence,
        Optional<String> rule) {}
