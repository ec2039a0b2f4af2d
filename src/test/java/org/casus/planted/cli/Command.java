package org.casus.planted.cli;

/// A command.
public final class Command {}
