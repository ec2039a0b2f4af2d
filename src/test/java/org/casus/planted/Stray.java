package org.casus.planted;

/// Stands in no package of the table.
final class Stray {}
