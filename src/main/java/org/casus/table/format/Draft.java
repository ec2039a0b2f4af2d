package org.casus.table.format;

import java.util.List;
import java.util.Locale;

/// The skeleton of a converter for a table that none knows: it runs as it is, and says what to put in.
///
/// @param names of the columns
/// @param example the cells of the first row, from which the types are guessed
public record Draft(String table, List<String> names, List<String> example) {

    public String text() {
        var variables = ColumnNames.variables(names);
        var id = variables.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).matches(".*(^|_)id$|^id.*"))
                .findFirst()
                .orElse(variables.isEmpty() ? "id" : variables.getFirst());
        return header(variables, id) + query(id);
    }

    private String header(List<String> variables, String id) {
        var text = new StringBuilder(
                "#+ summary: %s, one event a row\n#+ publisher: Say who publishes it\n".formatted(table));
        text.append("#+ key: ").append(id).append('\n');
        text.append("#+ recognised-by: [")
                .append(String.join(", ", variables.stream().limit(4).toList()))
                .append("]\n#+ columns:\n");
        for (int i = 0; i < variables.size(); i++) {
            text.append("#+   %s: {type: %s%s, about: Say what it is}\n"
                    .formatted(variables.get(i), type(i), variables.get(i).equals(id) ? ", required: true" : ""));
        }
        return text.toString();
    }

    private String type(int column) {
        var cell = column < example.size() ? example.get(column) : "";
        var name = names.get(column).toLowerCase(Locale.ROOT);
        if (cell.matches("-?\\d+\\.\\d+")) {
            return name.startsWith("lat")
                    ? "latitude"
                    : name.startsWith("lon") || name.startsWith("lng") ? "longitude" : "decimal";
        }
        if (cell.matches("\\d{4}-\\d{2}-\\d{2}.*|\\d{1,2}/\\d{1,2}/\\d{2,4}")) {
            return "day";
        }
        return cell.matches("\\d{1,9}") ? "count" : "text";
    }

    private String query(String id) {
        var day = first("day");
        return """
                PREFIX casus: <https://w3id.org/casus/ontology#>
                PREFIX casusfn: <https://w3id.org/casus/function#>
                PREFIX code: <https://w3id.org/casus/code/>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                # What a row says. A triple with an unbound variable is left out. See docs/converters.md.
                CONSTRUCT {
                  ?event a casus:Event , casus:Attack ; rdfs:label ?label ; casus:hasKind code:unspecified-attack ; casus:hasStatus code:occurred ;
                    casus:earliestStart ?from ; casus:latestStart ?until ; casus:hasEvidence ?_row .
                }
                WHERE {
                  BIND (casusfn:event(?%s) AS ?event)
                  BIND (casusfn:from(?%s) AS ?from)
                  BIND (casusfn:until(?%s) AS ?until)
                  BIND (STRLANG(CONCAT("Attack ", ?%s), "en") AS ?label)
                }
                """.formatted(id, day, day, id);
    }

    private String first(String type) {
        var variables = ColumnNames.variables(names);
        for (int i = 0; i < variables.size(); i++) {
            if (type(i).equals(type)) {
                return variables.get(i);
            }
        }
        return "date";
    }
}
