package org.casus.table.program;

/// Why a row gives nothing.
///
/// @param column as the file calls it; empty when it is no single cell
/// @param value what stands there
public record RowFault(String column, String value, String reason) {}
