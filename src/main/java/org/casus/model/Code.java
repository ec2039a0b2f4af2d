package org.casus.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// A concept of one of the code lists in `ontology/codes.ttl`. A test holds each list equal to its enum.
public interface Code {
    /// The name of an enum constant as it stands in a fact sheet and in the concept's IRI: `CAR_BOMB` is
    /// `car-bomb`.
    default String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    String name();

    static <E extends Enum<E> & Code> Optional<E> find(Class<E> list, String code) {
        return Arrays.stream(list.getEnumConstants())
                .filter(constant -> constant.code().equals(code))
                .findFirst();
    }

    static <E extends Enum<E> & Code> String listing(Class<E> list) {
        return Arrays.stream(list.getEnumConstants()).map(Code::code).collect(Collectors.joining(", "));
    }
}
