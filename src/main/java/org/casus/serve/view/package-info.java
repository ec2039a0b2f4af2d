/// What pages are made of: things with their labels and links, tables, charts, maps, code.
@NullMarked
package org.casus.serve.view;

import org.jspecify.annotations.NullMarked;
