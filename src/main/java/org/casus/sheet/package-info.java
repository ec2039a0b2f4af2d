/// Fact sheets to facts and back. `Form` and `Part` say how a record stands in a sheet; the reader, the writer,
/// the JSON Schema and the table in `docs/fact-sheet.md` all come from them.
@NullMarked
package org.casus.sheet;

import org.jspecify.annotations.NullMarked;
