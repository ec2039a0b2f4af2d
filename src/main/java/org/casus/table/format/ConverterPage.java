package org.casus.table.format;

import java.util.List;
import java.util.Optional;

/// What a user must know of a converter, as Markdown that reads well in a terminal, too.
public record ConverterPage(Converter converter) {

    public String text() {
        var header = converter.header();
        var page = new StringBuilder();
        page.append("## ").append(converter.name()).append("\n\n");
        page.append(header.summary()).append(".\n\n");
        header.description().ifPresent(text -> page.append(text).append("\n\n"));
        line(page, "Publisher", header.publisher());
        line(page, "From", header.url());
        line(page, "Licence", header.licence());
        line(page, "Cite", header.citation());
        line(page, "Known by the columns", joined(header.recognised()));
        if (!header.layouts().isEmpty()) {
            line(
                    page,
                    "Without a header",
                    Optional.of("tab-separated, of "
                            + String.join(
                                    " or ",
                                    header.layouts().stream()
                                            .map(names -> Integer.toString(names.size()))
                                            .toList())
                            + " columns"));
        }
        line(page, "A row is told from every other by", joined(header.key()));
        line(page, "Cells that mean nothing", joined(header.missing()));
        columns(page);
        unread(page);
        return page.toString();
    }

    private static Optional<String> joined(List<String> names) {
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    }

    private static void line(StringBuilder page, String what, Optional<String> text) {
        text.ifPresent(value ->
                page.append("- ").append(what).append(": ").append(value).append("\n"));
    }

    private void columns(StringBuilder page) {
        page.append("\n| column | holds | |\n|---|---|---|\n");
        for (var column : converter.columns()) {
            page.append("| ")
                    .append(column.name())
                    .append(column.required() ? " *" : "")
                    .append(" | ")
                    .append(held(column))
                    .append(" | ")
                    .append(column.about().orElse(""))
                    .append(column.also().isEmpty() ? "" : "; also called " + String.join(", ", column.also()))
                    .append(" |\n");
        }
        page.append("\nA row without a column that is marked * is rejected.\n\n");
    }

    private static String held(Column column) {
        return column.values().isEmpty() ? column.type().code() : String.join(", ", column.values());
    }

    private void unread(StringBuilder page) {
        var unread = converter.header().unread();
        if (!unread.isEmpty()) {
            page.append("Not read:\n\n");
            unread.forEach((name, reason) ->
                    page.append("- ").append(name).append(": ").append(reason).append("\n"));
            page.append('\n');
        }
    }
}
