package org.casus.table.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.jena.graph.Node;

/// Lines of N-Quads or N-Triples as bytes. Terms that come again, as subjects and predicates do, are put into bytes
/// once.
/// Not thread-safe.
final class Lines {
    private static final int KEPT = 1 << 11;
    private static final int LONG_TEXT = 48;

    private byte[] bytes;
    private int size;
    private final Node[] keptNodes = new Node[KEPT];
    private final byte[][] keptBytes = new byte[KEPT][];

    Lines(int capacity) {
        bytes = new byte[capacity];
    }

    int size() {
        return size;
    }

    void cutTo(int length) {
        size = length;
    }

    void term(Node node) {
        if (node.isURI()) {
            kept(node, node.getURI().hashCode());
        } else if (node.isLiteral() && node.getLiteralLexicalForm().length() > LONG_TEXT) {
            kept(node, node.getLiteralLexicalForm().hashCode());
        } else {
            write(node);
        }
    }

    private void kept(Node node, int hash) {
        int place = (hash ^ (hash >>> 16)) & (KEPT - 1);
        if (node.equals(keptNodes[place])) {
            bytes(keptBytes[place]);
        } else {
            int from = size;
            write(node);
            keptNodes[place] = node;
            keptBytes[place] = Arrays.copyOfRange(bytes, from, size);
        }
    }

    private void write(Node node) {
        if (node.isURI()) {
            octet('<');
            plain(node.getURI());
            octet('>');
        } else if (node.isLiteral()) {
            literal(node);
        } else if (node.isBlank()) {
            plain("_:" + org.apache.jena.riot.out.NodeFmtLib.encodeBNodeLabel(node.getBlankNodeLabel()));
        } else {
            throw new IllegalArgumentException("no term of a quad: " + node);
        }
    }

    private void literal(Node node) {
        octet('"');
        escaped(node.getLiteralLexicalForm());
        octet('"');
        var language = node.getLiteralLanguage();
        if (!language.isEmpty()) {
            octet('@');
            plain(language);
            if (node.getLiteralBaseDirection() != null) {
                plain("--" + node.getLiteralBaseDirection());
            }
        } else if (!org.apache.jena.datatypes.xsd.XSDDatatype.XSDstring.equals(node.getLiteralDatatype())) {
            plain("^^<");
            plain(node.getLiteralDatatypeURI());
            octet('>');
        }
    }

    void octet(char letter) {
        room(1);
        bytes[size++] = (byte) letter;
    }

    void bytes(byte[] some) {
        room(some.length);
        System.arraycopy(some, 0, bytes, size, some.length);
        size += some.length;
    }

    private void plain(String text) {
        room(3 * text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < 128) {
                bytes[size++] = (byte) letter;
            } else {
                i += encode(text, i);
            }
        }
    }

    private void escaped(String text) {
        room(3 * text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= 128) {
                i += encode(text, i);
            } else if (letter >= ' ' && letter != '"' && letter != '\\') {
                bytes[size++] = (byte) letter;
            } else {
                escape(letter, text.length() - i);
            }
        }
    }

    private void escape(char letter, int left) {
        char code = switch (letter) {
            case '"' -> '"';
            case '\\' -> '\\';
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\t' -> 't';
            case '\b' -> 'b';
            case '\f' -> 'f';
            default -> ' ';
        };
        if (code == ' ') {
            bytes[size++] = (byte) letter;
        } else {
            room(3 * left + 1);
            bytes[size++] = '\\';
            bytes[size++] = (byte) code;
        }
    }

    /// UTF-8 of one character; the number of further `char`s that it took. Half of a pair has no bytes of its own.
    private int encode(String text, int at) {
        char letter = text.charAt(at);
        if (letter < 0x800) {
            bytes[size++] = (byte) (0xC0 | letter >> 6);
            bytes[size++] = (byte) (0x80 | letter & 0x3F);
            return 0;
        }
        boolean pair = Character.isHighSurrogate(letter)
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
        int point = pair ? text.codePointAt(at) : Character.isSurrogate(letter) ? 0xFFFD : letter;
        if (pair) {
            bytes[size++] = (byte) (0xF0 | point >> 18);
            bytes[size++] = (byte) (0x80 | point >> 12 & 0x3F);
        } else {
            bytes[size++] = (byte) (0xE0 | point >> 12);
        }
        bytes[size++] = (byte) (0x80 | point >> 6 & 0x3F);
        bytes[size++] = (byte) (0x80 | point & 0x3F);
        return pair ? 1 : 0;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    void send(int from, int to, OutputStream out) {
        try {
            out.write(bytes, from, to - from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
