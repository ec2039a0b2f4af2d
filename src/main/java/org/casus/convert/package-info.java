/// Facts, their provenance and the reference data to quads under the ontology.
@NullMarked
package org.casus.convert;

import org.jspecify.annotations.NullMarked;
