package org.casus.review.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.review.finding.Check;
import org.casus.review.finding.PartReport;
import org.casus.review.finding.Remark;

/// The findings of one check in one part: what reports show together.
record Groups(Check check, List<Remark> remarks) {

    /// The worst first, and in the order of the checks' names.
    static List<Groups> of(PartReport part) {
        Map<Check, List<Remark>> byCheck = new LinkedHashMap<>();
        part.remarks()
                .forEach(remark -> byCheck.computeIfAbsent(remark.check(), check -> new ArrayList<>())
                        .add(remark));
        return byCheck.entrySet().stream()
                .map(entry -> new Groups(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((Groups group) -> group.check().level())
                        .thenComparing(group -> group.check().id()))
                .toList();
    }
}
