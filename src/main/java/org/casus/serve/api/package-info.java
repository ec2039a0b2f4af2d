/// The saved queries over HTTP: a list, an address for each, choices for their parameters, and a description for
/// programs.
@NullMarked
package org.casus.serve.api;

import org.jspecify.annotations.NullMarked;
