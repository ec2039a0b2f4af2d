package org.casus.table.program;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueNode;
import org.casus.table.format.Column;
import org.casus.table.read.Row;
import org.jspecify.annotations.Nullable;

/// What is known of a row before anything is made of it: its cells, its line, and the table that it is in.
final class RowStart {
    private final List<Column> columns;
    private final String[] names;
    private final int fields;
    private final Cells cells;
    private final NodeValue[] constants;
    private final String rowPrefix;
    private final int first;
    private final int baseColumn;

    RowStart(ConversionPlan plan, Slots slots) {
        var spec = plan.spec();
        this.columns = spec.converter().columns();
        this.names = spec.names();
        this.fields = spec.fields();
        this.cells = new Cells(columns, names, spec.converter().header().missing());
        this.first = columns.size();
        var base = spec.scope().base();
        this.constants = new NodeValue[] {
            NodeValue.makeString(base.iri()),
            NodeValue.makeString(spec.scope().source()),
            iri(base.document(spec.document())),
            iri(spec.publisher())
        };
        var row = base.row(spec.document(), 0).getURI();
        this.rowPrefix = row.substring(0, row.length() - 1);
        this.baseColumn = slots.find(org.apache.jena.sparql.core.Var.alloc("base"));
    }

    private static NodeValue iri(Node node) {
        return new NodeValueNode(node);
    }

    /// Fills the first slots, in the order of `Slots`.
    Optional<RowFault> begin(Row row, @Nullable NodeValue[] values) {
        if (row.fields() != fields) {
            return Optional.of(new RowFault(
                    "", "", "has %d fields where the table has %d columns".formatted(row.fields(), fields)));
        }
        var fault = cells.read(row.cells(), values);
        System.arraycopy(constants, 0, values, first, constants.length);
        values[first + constants.length] = iri(NodeFactory.createURI(rowPrefix + row.line()));
        values[first + constants.length + 1] = NodeValue.makeInteger(row.line());
        if (baseColumn >= 0 && values[baseColumn] == null) {
            values[baseColumn] = constants[0];
        }
        return fault;
    }

    /// How the file calls the column of a variable.
    String name(String variable) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(variable)) {
                return names[i];
            }
        }
        return variable;
    }
}
