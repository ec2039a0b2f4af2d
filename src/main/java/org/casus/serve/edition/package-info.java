/// What is served at one time: the data in one version, the saved queries, the names of things.
@NullMarked
package org.casus.serve.edition;

import org.jspecify.annotations.NullMarked;
