package org.casus.table.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A column that a converter reads.
///
/// @param name as the variable of the query has it
/// @param also other names that files give it, older versions for one
/// @param values the only values that it may have; empty when there is no such list
/// @param required whether a row without it is rejected
/// @param about what it means, for the documentation
public record Column(
        String name,
        List<String> also,
        ColumnType type,
        List<String> values,
        boolean required,
        Optional<String> about) {

    /// A column that the query uses and the header says nothing about.
    public static Column plain(String name) {
        return new Column(name, List.of(), ColumnType.TEXT, List.of(), false, Optional.empty());
    }

    /// Every name under which a file may have it, in the form in which names are compared.
    public Stream<String> keys() {
        return Stream.concat(Stream.of(name), also.stream()).map(ColumnNames::key);
    }
}
