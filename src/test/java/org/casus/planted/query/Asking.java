package org.casus.planted.query;

import org.casus.planted.cli.Command;

/// Looks up the stairs.
record Asking(Command command) {}
