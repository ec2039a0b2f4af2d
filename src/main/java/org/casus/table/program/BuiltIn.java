package org.casus.table.program;

/// Variables that the program gives every row. Their names begin with an underscore, which no column's does.
public enum BuiltIn {
    BASE("_base", "The base of all IRIs, as text; also `?base`."),
    SOURCE("_source", "The id of the table."),
    DOCUMENT("_document", "The table as a document."),
    PUBLISHER("_publisher", "Whoever publishes the table, as an actor: the claimant of what the table itself says."),
    ROW("_row", "The row, as evidence. What it is need not be said."),
    LINE("_line", "The line of the file in which the row begins.");

    private final String variable;
    private final String about;

    BuiltIn(String variable, String about) {
        this.variable = variable;
        this.about = about;
    }

    public String variable() {
        return variable;
    }

    public String about() {
        return about;
    }
}
