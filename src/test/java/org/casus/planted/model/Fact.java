package org.casus.planted.model;

import org.apache.jena.graph.Node;
import org.casus.planted.sheet.SheetHelper;

/// Uses more than Java, and a package that uses it.
public record Fact(Node node, SheetHelper sheet) {}
