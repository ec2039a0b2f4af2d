package org.casus.table.program;

import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/// The nodes that a row describes, numbered from 0. Made to be used again for the next row.
final class DescribedNodes {
    private @Nullable Node[] nodes = new Node[64];
    private int count;
    /// Numbers by hash, more by one; 0 where there is none.
    private int[] places = new int[256];

    void clear() {
        count = 0;
        Arrays.fill(places, 0);
    }

    int count() {
        return count;
    }

    Node get(int number) {
        return java.util.Objects.requireNonNull(nodes[number]);
    }

    /// The number of a node, a new one if it has none.
    int add(Node node) {
        int place = place(node);
        if (places[place] > 0) {
            return places[place] - 1;
        }
        if (2 * (count + 1) > places.length / 2) {
            grow();
            place = place(node);
        }
        nodes[count++] = node;
        places[place] = count;
        return count - 1;
    }

    /// The number of a node, or -1.
    int find(Node node) {
        return places[place(node)] - 1;
    }

    private int place(Node node) {
        int hash = node.hashCode() * 0x9E3779B9;
        int place = (hash >>> 16) & (places.length - 1);
        while (places[place] > 0 && !node.equals(nodes[places[place] - 1])) {
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }

    private void grow() {
        nodes = Arrays.copyOf(nodes, 2 * nodes.length);
        places = new int[2 * places.length];
        for (int i = 0; i < count; i++) {
            places[place(get(i))] = i + 1;
        }
    }
}
