/// Makes a SPARQL 1.1 store elsewhere hold what a store here holds, graph by graph, by the Graph Store Protocol.
@NullMarked
package org.casus.publish;

import org.jspecify.annotations.NullMarked;
