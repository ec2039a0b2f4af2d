package org.casus.sheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;

/// A key of a sheet, as the schema and the documentation show it.
record Key(String name, boolean needed, String description, Function<Schema, ObjectNode> schema) {}
