package org.casus.score;

/// Where a figure may lie, 95 times in 100.
public record Interval(double low, double high) {}
