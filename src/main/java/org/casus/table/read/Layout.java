package org.casus.table.read;

import java.nio.charset.Charset;
import java.util.List;

/// How a file is laid out.
///
/// @param bom how many bytes come before the first record
/// @param hasHeader whether the first record names the columns
/// @param names of the columns, in the order of the file
public record Layout(Dialect dialect, Charset charset, int bom, boolean hasHeader, List<String> names) {}
