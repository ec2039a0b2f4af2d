package org.casus.review;

import java.util.Comparator;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.util.FmtUtils;
import org.jspecify.annotations.Nullable;

/// One place where data break a shape. `path` and `value` are empty where the shape is on the node itself.
public record Finding(Severity severity, String shape, String focus, String path, String value, String message) {

    public static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::focus)
            .thenComparing(Finding::shape)
            .thenComparing(Finding::path)
            .thenComparing(Finding::value)
            .thenComparing(Finding::message);

    static Finding of(ReportEntry entry) {
        return new Finding(
                Severity.of(entry.severity()),
                text(entry.source()),
                text(entry.focusNode()),
                text(entry.resultPath()),
                text(entry.value()),
                entry.message());
    }

    @Override
    public String toString() {
        return message + " [" + focus + (path.isEmpty() ? "" : " " + path) + (value.isEmpty() ? "" : " " + value) + "]";
    }

    private static String text(@Nullable Node node) {
        if (node == null) {
            return "";
        }
        return node.isURI() ? node.getURI() : FmtUtils.stringForNode(node);
    }

    private static String text(@Nullable Path path) {
        if (path == null) {
            return "";
        }
        return path instanceof P_Link link ? text(link.getNode()) : path.toString();
    }
}
