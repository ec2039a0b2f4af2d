package org.casus.consolidate;

/// By how much something lowers the score of a pair of events, and what it is.
record Part(double factor, String reason) {}
