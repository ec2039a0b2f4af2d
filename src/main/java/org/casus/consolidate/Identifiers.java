package org.casus.consolidate;

import it.unimi.dsi.fastutil.longs.LongList;
import java.util.HashSet;
import java.util.Set;

/// The numbers that a publisher gave events, such as "UCDP GED 12345". The same number in two files is the same event;
/// two numbers of one list are two events, however alike they are.
record Identifiers(Ids ids, Terms terms) {
    private static final int SHORTEST_LIST = 3;

    boolean areSame(Event one, Event other) {
        var numbers = numbers(one);
        return numbers(other).stream()
                .anyMatch(number -> numbers.contains(number) && !list(number).isEmpty());
    }

    /// Whether one list has both, under different numbers.
    boolean tellApart(Event one, Event other) {
        return !areSame(one, other) && lists(other).stream().anyMatch(lists(one)::contains);
    }

    private LongList numbers(Event event) {
        return ids.objects(event.id(), terms.identifier);
    }

    private Set<String> lists(Event event) {
        var lists = new HashSet<String>();
        numbers(event).forEach(number -> lists.add(list(number)));
        lists.remove("");
        return lists;
    }

    /// The words before the number; nothing for a number that says not whose it is.
    private String list(long number) {
        var node = ids.node(number);
        var text = node.isLiteral() ? node.getLiteralLexicalForm() : "";
        int space = text.lastIndexOf(' ');
        return space < SHORTEST_LIST ? "" : text.substring(0, space);
    }
}
