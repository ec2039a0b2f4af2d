package org.casus.table.write;

/// Which descriptions were written lately, so that an actor whom a thousand rows name is described once. It forgets
/// some
/// when there are very many: to write a description again does no harm, and memory must not grow.
final class Descriptions {
    private static final int KEPT = 1 << 17;

    private final String[] written = new String[KEPT];

    /// Whether this one is new.
    boolean add(String description) {
        int hash = description.hashCode();
        int place = (hash ^ (hash >>> 15)) & (KEPT - 1);
        if (description.equals(written[place])) {
            return false;
        }
        written[place] = description;
        return true;
    }
}
