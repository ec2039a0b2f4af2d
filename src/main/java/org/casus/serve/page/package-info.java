/// The pages that readers see, made on the server and usable without scripts.
@NullMarked
package org.casus.serve.page;

import org.jspecify.annotations.NullMarked;
