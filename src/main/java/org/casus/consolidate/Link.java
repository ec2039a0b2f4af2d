package org.casus.consolidate;

import java.util.List;

/// That two events of different sources may be one.
///
/// @param score from 0 to 1
/// @param reasons what speaks for it, and against
public record Link(long event, long other, double score, List<String> reasons) {
    /// From here on two events are taken for one, unless a document tells them apart. It fits the cases of the
    /// tests; pairs of real data have not been marked by a person yet.
    public static final double SURE = 0.9;

    /// Below this nobody needs to look.
    public static final double POSSIBLE = 0.4;

    boolean isSure() {
        return score >= SURE;
    }
}
