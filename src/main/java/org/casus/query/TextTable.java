package org.casus.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.casus.vocab.Codes;

/// Rows as an aligned table for a terminal, with IRIs in the short form that parameters take back. Nothing is cut off:
/// what does not fit the width goes on in the next line.
///
/// @param width columns that the terminal has
public record TextTable(Names names, int width) {
    static final String GAP = "  ";

    /// As wide as the rows are.
    public TextTable(Names names) {
        this(names, Integer.MAX_VALUE);
    }

    public String write(List<String> columns, List<Binding> rows) {
        var cells = new ArrayList<List<String>>();
        cells.add(columns);
        rows.forEach(row ->
                cells.add(columns.stream().map(column -> cell(row, column)).toList()));
        var numeric = columns.stream().map(column -> isNumeric(rows, column)).toList();
        var table = new StringBuilder(new TableLayout(cells, numeric, width).text());
        table.append(rows.isEmpty() ? "(no rows)" : "(" + rows.size() + (rows.size() == 1 ? " row)" : " rows)"));
        return table.append('\n').toString();
    }

    /// Lines of cells in columns of equal width, with a rule under the first line.
    public static String aligned(List<List<String>> lines, List<Boolean> right, int width) {
        return new TableLayout(lines, right, width).text();
    }

    private static boolean isNumeric(List<Binding> rows, String column) {
        var bound = rows.stream().filter(row -> row.contains(Var.alloc(column))).toList();
        return !bound.isEmpty()
                && bound.stream().map(row -> row.get(Var.alloc(column))).allMatch(TextTable::isNumber);
    }

    private static boolean isNumber(Node node) {
        return node.isLiteral()
                && node.getLiteral().isWellFormed()
                && node.getLiteralValue() instanceof Number
                && !XSDDatatype.XSDgYear.equals(node.getLiteralDatatype());
    }

    private String cell(Binding row, String column) {
        var node = row.get(Var.alloc(column));
        return node == null ? "" : text(node);
    }

    /// A node as a table shows it, on one line and without control characters, which a terminal would obey.
    public String text(Node node) {
        var text =
                node.isURI() ? shown(node.getURI()) : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
        return text.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    /// A code is a word that says what it means, and a parameter takes it without its prefix.
    private String shown(String iri) {
        return iri.startsWith(Codes.NS) ? iri.substring(Codes.NS.length()) : names.shortened(iri);
    }

    /// Columns that a text takes on a terminal: none for combining marks, two for East Asian wide characters and emoji.
    static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(c) ? 2 : 1;
        };
    }

    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
    }
}
