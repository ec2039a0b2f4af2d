package org.casus.table.write;

import java.util.OptionalInt;

/// The keys of the rows so far, each as 64 bits, with the line of its row: 12 bytes a row, and two different keys of a
/// table of a million rows fall together once in thirty million such tables.
final class Keys {
    private long[] keys = new long[1 << 12];
    private int[] lines = new int[1 << 12];
    private int size;

    /// The line where the key stands already; otherwise it is kept.
    OptionalInt add(long key, int line) {
        if (2 * size > keys.length) {
            grow();
        }
        int place = place(key);
        if (lines[place] != 0) {
            return OptionalInt.of(lines[place]);
        }
        keys[place] = key;
        lines[place] = line;
        size++;
        return OptionalInt.empty();
    }

    /// Where a key is or would be. No row stands in line 0.
    private int place(long key) {
        int place = (int) (key ^ (key >>> 32)) & (keys.length - 1);
        while (lines[place] != 0 && keys[place] != key) {
            place = (place + 1) & (keys.length - 1);
        }
        return place;
    }

    private void grow() {
        var oldKeys = keys;
        var oldLines = lines;
        keys = new long[2 * oldKeys.length];
        lines = new int[2 * oldLines.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldLines[i] != 0) {
                int place = place(oldKeys[i]);
                keys[place] = oldKeys[i];
                lines[place] = oldLines[i];
            }
        }
    }

    /// A digest of the cells of a key.
    static long of(String[] cells, int[] key) {
        long hash = 0xcbf29ce484222325L;
        for (int index : key) {
            var cell = cells[index];
            for (int i = 0; i < cell.length(); i++) {
                hash = (hash ^ cell.charAt(i)) * 0x9E3779B97F4A7C15L;
                hash ^= hash >>> 29;
            }
            hash = (hash ^ 0x1F) * 0xBF58476D1CE4E5B9L;
            hash ^= hash >>> 32;
        }
        return hash;
    }
}
