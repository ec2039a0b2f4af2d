package org.casus.review.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.casus.model.Bundled;
import org.casus.model.InputException;
import org.casus.review.finding.Levels;
import org.casus.review.finding.Part;
import org.casus.review.finding.Remark;
import org.casus.review.finding.TermNames;

/// All checks that are queries: those of the program, and those of a folder of the user, which come before ours of the
/// same name.
public final class SparqlChecks {
    private static final List<String> FOLDERS = List.of("/review/ontology", "/review/shapes");

    private final Map<String, SparqlCheck> checks;

    private SparqlChecks(Map<String, SparqlCheck> checks) {
        this.checks = checks;
    }

    public static SparqlChecks read(Collection<Path> more) {
        var checks = new TreeMap<String, SparqlCheck>();
        FOLDERS.forEach(folder -> add(Bundled.folder(folder), checks));
        more.forEach(folder -> {
            if (!Files.isDirectory(folder)) {
                throw new InputException("%s: there is no such folder of checks.".formatted(folder));
            }
            add(folder, checks);
        });
        return new SparqlChecks(checks);
    }

    private static void add(Path folder, Map<String, SparqlCheck> checks) {
        Bundled.files(folder, SparqlCheck.ENDING).forEach(file -> {
            var check = SparqlCheck.read(file);
            checks.put(check.check().id(), check);
        });
    }

    public Collection<SparqlCheck> all() {
        return checks.values();
    }

    /// What the checks of one part find; those that are switched off do not run.
    public List<Remark> run(Part part, DatasetGraph graphs, TermNames names, Levels levels) {
        var found = new ArrayList<Remark>();
        for (var check : checks.values()) {
            if (check.check().part() == part && levels.of(check.check()).isPresent()) {
                found.addAll(check.run(graphs, names));
            }
        }
        return found;
    }

    public long count(Part part, Levels levels) {
        return checks.values().stream()
                .filter(check ->
                        check.check().part() == part && levels.of(check.check()).isPresent())
                .count();
    }
}
