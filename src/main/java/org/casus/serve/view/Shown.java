package org.casus.serve.view;

import org.jspecify.annotations.Nullable;

/// A value as a page shows it: its text, where it leads if anywhere, and the whole value for who wants to copy it.
///
/// @param kind `thing`, `term`, `outside`, `number`, `time` or `text`; `none` is an empty cell
public record Shown(String text, @Nullable String href, String kind, String whole) {
    static final Shown NOTHING = new Shown("", null, "none", "");
}
