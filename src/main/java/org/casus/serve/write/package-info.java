/// Writing, for who holds the token: a second server, for this machine only.
@NullMarked
package org.casus.serve.write;

import org.jspecify.annotations.NullMarked;
