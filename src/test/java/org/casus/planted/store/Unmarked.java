package org.casus.planted.store;

/// Stands in a package that says nothing on nulls.
final class Unmarked {}
