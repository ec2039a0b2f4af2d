package org.casus.table.program;

import java.util.Arrays;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.casus.vocab.Casus;
import org.casus.vocab.Codes;

/// Passes on what a row says, and takes on the way the form of each node that it describes. Two nodes of one form break
/// the same shapes, if any: a form is which triples there are, their codes, classes and types of literals, how the
/// numbers and times of the node compare with each other and with those of what it points to, which classes and codes
/// that has, and by which properties others point to the node. The same triple for a third time, but for its words,
/// adds
/// nothing.
final class RowForm implements RowSink {
    private static final Node TYPE = RDF.type.asNode();
    private static final Node CLAIMED = Codes.concept("claimed-responsibility");
    private static final long SEED = 0x9E3779B97F4A7C15L;

    /// What an object is to its subject.
    private enum Sort {
        KIND,
        MEASURE,
        WORDS,
        LINK
    }

    private RowSink out;
    private boolean isPassedOn;
    private Node[] subjects = new Node[128];
    private Node[] predicates = new Node[128];
    private Node[] objects = new Node[128];
    private int size;
    private final DescribedNodes nodes = new DescribedNodes();
    private int[] subjectOf = new int[128];
    private int[] properties = new int[128];
    private Sort[] sorts = new Sort[128];
    /// The triple of the same subject that came before, or -1; and the last one of each node.
    private int[] before = new int[128];

    private int[] lastOf = new int[64];
    private long[] forms = new long[64];
    private long[] briefs = new long[64];
    private long[] pointedBy = new long[64];

    RowForm(RowSink out) {
        this.out = out;
    }

    RowForm begin(RowSink sink) {
        out = sink;
        size = 0;
        isPassedOn = true;
        return this;
    }

    @Override
    public void triple(Node subject, Node predicate, Node object) {
        if (isPassedOn) {
            out.triple(subject, predicate, object);
        }
        if (size == subjects.length) {
            grow(2 * size);
        }
        subjects[size] = subject;
        predicates[size] = predicate;
        objects[size++] = object;
    }

    private void grow(int capacity) {
        subjects = Arrays.copyOf(subjects, capacity);
        predicates = Arrays.copyOf(predicates, capacity);
        objects = Arrays.copyOf(objects, capacity);
        subjectOf = new int[capacity];
        properties = new int[capacity];
        sorts = new Sort[capacity];
        before = new int[capacity];
    }

    @Override
    public boolean beginShared(String description) {
        isPassedOn = out.beginShared(description);
        return true;
    }

    @Override
    public void endShared() {
        if (isPassedOn) {
            out.endShared();
        }
        isPassedOn = true;
    }

    /// How many nodes the row describes, once it has said everything.
    int finish() {
        nodes.clear();
        for (int i = 0; i < size; i++) {
            subjectOf[i] = i > 0 && subjects[i].equals(subjects[i - 1]) ? subjectOf[i - 1] : nodes.add(subjects[i]);
            properties[i] = predicates[i].hashCode();
            sorts[i] = sort(predicates[i], objects[i]);
        }
        int count = nodes.count();
        if (count > forms.length) {
            forms = new long[2 * count];
            briefs = new long[2 * count];
            pointedBy = new long[2 * count];
            lastOf = new int[2 * count];
        }
        Arrays.fill(forms, 0, count, SEED);
        Arrays.fill(briefs, 0, count, SEED);
        Arrays.fill(pointedBy, 0, count, 0);
        Arrays.fill(lastOf, 0, count, -1);
        takeOwn();
        takeLinks();
        for (int node = 0; node < count; node++) {
            forms[node] = mixed(forms[node], pointedBy[node]);
        }
        return count;
    }

    Node node(int number) {
        return nodes.get(number);
    }

    long form(int number) {
        return forms[number];
    }

    private static Sort sort(Node predicate, Node object) {
        if (object.isLiteral()) {
            var type = object.getLiteralDatatype();
            return XSDDatatype.XSDinteger.equals(type) || XSDDatatype.XSDdateTime.equals(type)
                    ? Sort.MEASURE
                    : Sort.WORDS;
        }
        return predicate.equals(TYPE) || object.getURI().startsWith(Codes.NS) ? Sort.KIND : Sort.LINK;
    }

    /// What each node says by itself.
    private void takeOwn() {
        long last = 0;
        int repeats = 0;
        for (int i = 0; i < size; i++) {
            int node = subjectOf[i];
            long part = part(i);
            boolean again = i > 0 && part == last && subjectOf[i - 1] == node;
            repeats = again ? repeats + 1 : 0;
            last = part;
            if (repeats < 2) {
                forms[node] = mixed(forms[node], part);
            }
            if (sorts[i] == Sort.KIND) {
                briefs[node] = mixed(briefs[node], part);
            } else if (sorts[i] == Sort.MEASURE) {
                compareOwn(i);
            }
            before[i] = lastOf[node];
            lastOf[node] = i;
        }
    }

    private long part(int triple) {
        long part = mixed(SEED, properties[triple]);
        var object = objects[triple];
        return switch (sorts[triple]) {
            case KIND -> mixed(part, object.hashCode());
            case LINK -> mixed(part, subjects[triple].equals(object) ? 3 : 5);
            case MEASURE, WORDS -> literal(part, object);
        };
    }

    private static long literal(long part, Node object) {
        var type = object.getLiteralDatatype();
        var text = object.getLiteralLexicalForm();
        long typed = mixed(part, type.hashCode());
        if (XSDDatatype.XSDinteger.equals(type)) {
            return mixed(typed, text.startsWith("-") ? 7 : text.equals("0") ? 11 : 13);
        }
        if (XSDDatatype.XSDdateTime.equals(type)) {
            return mixed(typed, text.endsWith("Z") ? text.length() : text.hashCode());
        }
        if (XSDDatatype.XSDstring.equals(type) || !object.getLiteralLanguage().isEmpty()) {
            return mixed(typed, text.isEmpty() ? 1 : isWord(text) ? 2 : 3);
        }
        return mixed(typed, text.startsWith("POINT(") ? 1 : text.hashCode());
    }

    /// Short codes in capitals, as those of states are.
    private static boolean isWord(String text) {
        return text.length() == 3 && text.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z');
    }

    private void compareOwn(int measure) {
        int node = subjectOf[measure];
        for (int i = lastOf[node]; i >= 0; i = before[i]) {
            if (sorts[i] == Sort.MEASURE) {
                forms[node] = mixed(forms[node], compare(objects[i], objects[measure]));
            }
        }
    }

    /// Whole numbers by length, then letter by letter; times likewise, as they are all of one form.
    private static int compare(Node one, Node other) {
        var text = one.getLiteralLexicalForm();
        var otherText = other.getLiteralLexicalForm();
        int order =
                text.length() == otherText.length() ? text.compareTo(otherText) : text.length() - otherText.length();
        return Integer.signum(order) + 23;
    }

    /// What each node says of others that the row describes, too.
    private void takeLinks() {
        long last = 0;
        int repeats = 0;
        for (int i = 0; i < size; i++) {
            int node = subjectOf[i];
            if (sorts[i] == Sort.LINK) {
                int other = nodes.find(objects[i]);
                long part = other < 0 ? 41 : mixed(briefs[other], other == node ? 3 : compared(node, other, i));
                boolean again = i > 0 && part == last && subjectOf[i - 1] == node;
                repeats = again ? repeats + 1 : 0;
                last = part;
                if (repeats < 2) {
                    forms[node] = mixed(forms[node], part);
                }
                if (other >= 0) {
                    pointedBy[other] |= 1L << (properties[i] & 63);
                }
            } else if (sorts[i] == Sort.KIND && objects[i].equals(CLAIMED)) {
                takeStance(node);
            }
        }
    }

    /// Who may claim responsibility hangs on who they are.
    private void takeStance(int node) {
        for (int i = lastOf[node]; i >= 0; i = before[i]) {
            if (predicates[i].equals(Casus.CLAIMANT) || predicates[i].equals(Casus.ATTRIBUTED_TO)) {
                forms[node] = mixed(forms[node], objects[i].hashCode());
            }
        }
    }

    /// How what two nodes say by the same property compares, and whether the other points back.
    private long compared(int node, int other, int link) {
        long found = 19;
        for (int i = lastOf[other]; i >= 0; i = before[i]) {
            if (sorts[i] == Sort.LINK && properties[i] == properties[link] && objects[i].equals(nodes.get(node))) {
                found = mixed(found, 29);
            }
            if (sorts[i] == Sort.LINK || sorts[i] == Sort.MEASURE) {
                for (int j = lastOf[node]; j >= 0; j = before[j]) {
                    if (properties[j] == properties[i] && sorts[j] == sorts[i]) {
                        found = mixed(found, compared(j, i));
                    }
                }
            }
        }
        return found;
    }

    private int compared(int triple, int other) {
        if (sorts[triple] == Sort.MEASURE) {
            return compare(objects[triple], objects[other]);
        }
        return objects[triple].equals(objects[other]) ? 31 : 37;
    }

    private static long mixed(long digest, long part) {
        long mixed = (digest ^ part) * SEED;
        return mixed ^ (mixed >>> 31);
    }
}
