package org.casus.convert;

import org.apache.jena.graph.Node;
import org.casus.model.Count;
import org.casus.vocab.Casus;
import org.casus.vocab.Codes;

/// Writes a number as its source gives it: bounds, modifier, words.
final class Counts {
    private Counts() {}

    static void write(Node subject, Count count, GraphWriter out) {
        count.low().ifPresent(number -> out.number(subject, Casus.LOW, number));
        count.best().ifPresent(number -> out.number(subject, Casus.BEST, number));
        count.high().ifPresent(number -> out.number(subject, Casus.HIGH, number));
        count.modifier().ifPresent(modifier -> out.add(subject, Casus.COUNT_MODIFIER, Codes.of(modifier)));
        count.text().ifPresent(text -> out.text(subject, Casus.COUNT_TEXT, text));
    }
}
