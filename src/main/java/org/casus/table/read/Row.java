package org.casus.table.read;

/// A record of a table: the cells of the columns that are read, in the order in which they were asked for.
///
/// @param line of the file in which it begins
/// @param fields how many fields it has, read or not
/// @param cells empty for a column that the file does not have
@SuppressWarnings("ArrayRecordComponent") // made for every row of a table
public record Row(int line, int fields, String[] cells) {}
