package org.casus.model;

import java.util.Optional;

/// A place as the document words it. `country` is an ISO 3166-1 alpha-3 code; `iri`, relative to the base or
/// absolute, is the reference place that it was linked to.
public record Place(
        String name,
        Optional<String> within,
        Optional<String> country,
        Optional<String> countryName,
        Optional<String> iri) {

    public static Place named(String name) {
        return new Place(name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
