package org.casus.table.read;

import java.util.Optional;

/// Whole records of a table, one after the other: what one thread works on at a time.
///
/// @param bytes as they stand in the file
/// @param line the line of the file, counted from 1, in which they begin
/// @param fault why the line, then only one, is no record
@SuppressWarnings("ArrayRecordComponent") // a piece has one owner at a time
public record Piece(byte[] bytes, int line, Optional<String> fault) {}
