/// Who and what a text speaks of: noun phrases with what they stand for, links to reference entities, and
/// coreference.
@NullMarked
package org.casus.extract.entity;

import org.jspecify.annotations.NullMarked;
