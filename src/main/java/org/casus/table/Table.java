package org.casus.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.casus.table.format.Column;
import org.casus.table.format.Converter;
import org.casus.table.read.Layout;
import org.casus.table.read.TableFile;

/// A table that a converter knows how to read.
///
/// @param id of the source in IRIs, made from the name of the file
public record Table(TableFile file, String id, Converter converter, Layout layout) {

    /// For each field of the file the place of its column among those that the converter reads, or -1.
    int[] slots() {
        var columns = converter.columns();
        int[] slots = new int[layout.names().size()];
        for (int field = 0; field < slots.length; field++) {
            slots[field] = slot(layout.names().get(field), columns);
        }
        return slots;
    }

    /// The name itself before the same in other letters, and each column once.
    private int slot(String name, List<Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (field(columns.get(i)).filter(name::equals).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    /// The field of the file that a column is read from.
    Optional<String> field(Column column) {
        return Recognition.field(column, layout.names());
    }

    /// The columns that are read, as the file calls them, in its order.
    public String columnsRead() {
        int[] slots = slots();
        var names = new java.util.ArrayList<String>();
        for (int i = 0; i < slots.length; i++) {
            if (slots[i] >= 0) {
                names.add(layout.names().get(i).strip());
            }
        }
        return String.join(",", names);
    }

    static String id(TableFile file) {
        var id = file.stem()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}._~-]+", "-")
                .replaceAll("^-+|-+$", "");
        return id.isEmpty() ? "table" : id;
    }
}
