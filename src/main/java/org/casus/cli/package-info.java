/// One class for each command: parse, wire, print, exit code.
@NullMarked
package org.casus.cli;

import org.jspecify.annotations.NullMarked;
