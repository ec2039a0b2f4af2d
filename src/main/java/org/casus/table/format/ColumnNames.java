package org.casus.table.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/// How the names of columns become variables: what cannot stand in a variable becomes an underscore.
public final class ColumnNames {
    private ColumnNames() {}

    /// The variable of a column: `ave.no.troops` is `?ave_no_troops`.
    public static String variable(String name) {
        var variable = new StringBuilder();
        name.strip().codePoints().forEach(letter -> {
            boolean plain =
                    letter < 128 ? Character.isLetterOrDigit(letter) || letter == '_' : Character.isLetter(letter);
            if (plain) {
                variable.appendCodePoint(letter);
            } else if (variable.isEmpty() || variable.charAt(variable.length() - 1) != '_') {
                variable.append('_');
            }
        });
        String made = variable.toString().replaceAll("_$", "");
        return made.isEmpty() || made.startsWith("_") ? "column" + made : made;
    }

    /// The form in which two names are compared: `GWNOLoc`, `gwnoloc` and ` gwnoloc ` are one.
    public static String key(String name) {
        return variable(name).toLowerCase(Locale.ROOT);
    }

    /// A variable for each column of a file; a second column of one name gets a number.
    public static List<String> variables(List<String> names) {
        var taken = new HashSet<String>();
        var variables = new ArrayList<String>();
        for (var name : names) {
            var plain = variable(name);
            var unique = plain;
            for (int i = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); i++) {
                unique = plain + "_" + i;
            }
            variables.add(unique);
        }
        return List.copyOf(variables);
    }
}
