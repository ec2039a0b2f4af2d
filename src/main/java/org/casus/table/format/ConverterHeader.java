package org.casus.table.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the `#+` lines of a converter say about its format.
///
/// @param key columns that tell a row from every other one; a second row with the same key is rejected
/// @param recognised columns that a file must have to be of this format
/// @param missing cells that mean the same as an empty one
/// @param layouts the columns, in order, of files without a header; several versions, told apart by their number
/// @param columns what is known of the columns that are read
/// @param unread columns that are left out, each with the reason
public record ConverterHeader(
        String summary,
        Optional<String> description,
        Optional<String> title,
        Optional<String> publisher,
        Optional<String> url,
        Optional<String> licence,
        Optional<String> citation,
        List<String> key,
        List<String> recognised,
        List<String> missing,
        List<List<String>> layouts,
        List<Column> columns,
        Map<String, String> unread) {}
