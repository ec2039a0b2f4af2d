package org.casus.review;

import java.util.List;
import org.apache.jena.atlas.lib.StrUtils;

/// Findings as a SHACL validation report in Turtle. The results are numbered, so that the same findings give the same
/// text.
public final class ReportWriter {
    private ReportWriter() {}

    public static String turtle(List<Finding> findings) {
        var text = new StringBuilder("PREFIX sh: <http://www.w3.org/ns/shacl#>\n\n<#report> a sh:ValidationReport ;\n");
        text.append("    sh:conforms ").append(findings.isEmpty());
        for (int i = 1; i <= findings.size(); i++) {
            text.append(" ;\n    sh:result <#result-").append(i).append('>');
        }
        text.append(" .\n");
        for (int i = 1; i <= findings.size(); i++) {
            text.append(result(i, findings.get(i - 1)));
        }
        return text.toString();
    }

    private static String result(int number, Finding finding) {
        var text = new StringBuilder("\n<#result-" + number + "> a sh:ValidationResult ;\n");
        text.append("    sh:resultSeverity ")
                .append(severity(finding.severity()))
                .append(" ;\n");
        text.append("    sh:focusNode ").append(node(finding.focus())).append(" ;\n");
        if (finding.path().matches("[a-z]+:[^ |/^<>]*//[^ |^<>]*")) {
            text.append("    sh:resultPath ").append(node(finding.path())).append(" ;\n");
        }
        if (!finding.value().isEmpty()) {
            text.append("    sh:value ").append(node(finding.value())).append(" ;\n");
        }
        text.append("    sh:sourceShape ").append(node(finding.shape())).append(" ;\n");
        return text.append("    sh:resultMessage \"")
                .append(StrUtils.escapeString(finding.message()))
                .append("\" .\n")
                .toString();
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case VIOLATION -> "sh:Violation";
            case WARNING -> "sh:Warning";
            case INFO -> "sh:Info";
        };
    }

    /// A literal stands in a finding as Turtle writes it, an IRI without its brackets.
    private static String node(String text) {
        return text.startsWith("\"") || text.startsWith("_:") || !text.contains(":") ? text : "<" + text + ">";
    }
}
