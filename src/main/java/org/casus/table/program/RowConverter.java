package org.casus.table.program;

import java.util.List;
import org.casus.table.read.Row;

/// Converts rows, one after the other. For one thread.
public interface RowConverter {
    void convert(List<Row> rows, Receiver out);

    /// Takes what becomes of each row.
    interface Receiver {
        /// A row begins that is as it should be.
        RowSink begin(Row row);

        /// The row that was begun has given all it gives.
        void end(Row row);

        /// The row gives nothing; if it was begun, what it gave is void.
        void rejected(Row row, RowFault fault);
    }
}
