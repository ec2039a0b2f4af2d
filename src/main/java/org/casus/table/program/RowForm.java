package org.casus.table.program;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.casus.vocab.Codes;

/// Passes on what a row says, and takes its form on the way: which triples there are, their codes, classes and types of
/// literals, and how the numbers and times of each subject compare with each other and with those of what it points to.
final class RowForm implements RowSink {
    private static final int MOST = 64;
    private static final Node TYPE = RDF.type.asNode();

    private RowSink out;
    private final Node[] subjects = new Node[MOST];
    private final Node[] predicates = new Node[MOST];
    private final String[] values = new String[MOST];
    private int size;
    private final Node[][] links = new Node[MOST][2];
    private int linkCount;
    private long form;
    private boolean inShared;

    RowForm(RowSink out) {
        this.out = out;
    }

    RowForm begin(RowSink sink) {
        out = sink;
        size = 0;
        linkCount = 0;
        form = 17;
        inShared = false;
        return this;
    }

    /// The form of the row, as a digest.
    long form() {
        for (int i = 0; i < linkCount; i++) {
            compareLinked(links[i][0], links[i][1]);
        }
        return form;
    }

    @Override
    public void triple(Node subject, Node predicate, Node object) {
        out.triple(subject, predicate, object);
        if (!inShared) {
            mix(predicate.hashCode());
            if (object.isLiteral()) {
                literal(subject, predicate, object);
            } else if (predicate.equals(TYPE) || object.getURI().startsWith(Codes.NS)) {
                mix(object.hashCode());
            } else if (linkCount < MOST) {
                links[linkCount][0] = subject;
                links[linkCount++][1] = object;
                mix(subject.equals(object) ? 3 : 5);
            }
        }
    }

    private void literal(Node subject, Node predicate, Node object) {
        var type = object.getLiteralDatatype();
        mix(type.hashCode());
        boolean number = XSDDatatype.XSDinteger.equals(type);
        if (!number && !XSDDatatype.XSDdateTime.equals(type)) {
            mix(object.getLiteralLexicalForm().isEmpty() ? 1 : 2);
            return;
        }
        var value = object.getLiteralLexicalForm();
        if (number) {
            mix(value.startsWith("-") ? 7 : value.equals("0") ? 11 : 13);
        }
        for (int i = 0; i < size; i++) {
            if (subjects[i].equals(subject)) {
                mix(compare(values[i], value));
            }
        }
        if (size < MOST) {
            subjects[size] = subject;
            predicates[size] = predicate;
            values[size++] = value;
        }
    }

    private void compareLinked(Node one, Node other) {
        for (int i = 0; i < size; i++) {
            if (subjects[i].equals(one)) {
                for (int j = 0; j < size; j++) {
                    if (subjects[j].equals(other) && predicates[i].equals(predicates[j])) {
                        mix(compare(values[i], values[j]));
                    }
                }
            }
        }
    }

    /// Whole numbers by length, then letter by letter; times likewise, as they are all of one form.
    private static int compare(String one, String other) {
        int order = one.length() == other.length() ? one.compareTo(other) : one.length() - other.length();
        return Integer.signum(order) + 23;
    }

    private void mix(int part) {
        form = (form ^ part) * 0x9E3779B97F4A7C15L;
        form ^= form >>> 31;
    }

    @Override
    public boolean beginShared(String description) {
        // Which block it is, and which of its variables are unbound: those leave nothing between two marks.
        boolean wasMark = false;
        boolean inNumber = true;
        for (int i = 0; i < description.length(); i++) {
            boolean mark = description.charAt(i) == '\u0001';
            inNumber &= !mark;
            if (inNumber) {
                mix(description.charAt(i));
            } else if (mark) {
                mix(wasMark ? 29 : 31);
            }
            wasMark = mark;
        }
        inShared = out.beginShared(description);
        return inShared;
    }

    @Override
    public void endShared() {
        inShared = false;
        out.endShared();
    }
}
