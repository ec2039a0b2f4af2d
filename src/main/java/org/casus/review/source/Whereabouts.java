package org.casus.review.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.casus.model.Origin;

/// Finds the line on which a term is described. RDF parsers do not tell, so the text is searched: the first line that
/// begins with the term in Turtle, or has it in `rdf:about` or `rdf:ID` in RDF/XML, or
/// declares it in a syntax of OWL; else the first that mentions it.
public final class Whereabouts {
    private static final Pattern PREFIX = Pattern.compile(
            "(?i)@?prefix\\s+([\\w.-]*):\\s*<([^>]*)>|xmlns:([\\w.-]+)=[\"']([^\"']*)[\"']|<!ENTITY\\s+([\\w.-]+)\\s+[\"']([^\"']*)[\"']"
                    + "|Prefix(?:\\(|:\\s+)([\\w.-]*):\\s*=?\\s*<([^>]*)>|<Prefix name=\"([^\"]*)\" IRI=\"([^\"]*)\"");
    private static final Pattern SUBJECT = Pattern.compile(
            "^(<[^>\\s]*>|[\\w.-]*:[^\\s;,]+)\\s|rdf:about=[\"']([^\"']*)[\"']|rdf:ID=[\"']([^\"']*)[\"']"
                    + "|\\b(?:Class|(?:Object|Data|Annotation)Property|NamedIndividual)(?:\\(|:\\s+)(<[^>\\s]*>|[\\w.-]*:[\\w.-]+)"
                    + "|<(?:Class|(?:Object|Data|Annotation)Property|NamedIndividual) (?:IRI=\"([^\"]*)\"|abbreviatedIRI=\"([^\"]*)\")");

    private final Map<String, Origin> subjects = new HashMap<>();
    private final List<OntologyFile> files;

    public Whereabouts(List<OntologyFile> files) {
        this.files = new ArrayList<>(files);
        files.forEach(this::index);
    }

    public Optional<Origin> of(String iri) {
        var found = Optional.ofNullable(subjects.get(iri));
        return found.isPresent() ? found : mention(iri);
    }

    private void index(OntologyFile file) {
        var prefixes = prefixes(file.text());
        var base = file.ontology().map(node -> node.getURI()).orElse("");
        int number = 0;
        for (var line : (Iterable<String>) file.text().lines()::iterator) {
            number++;
            var match = SUBJECT.matcher(line);
            while (match.find()) {
                var written = Optional.ofNullable(match.group(1))
                        .or(() -> Optional.ofNullable(match.group(2)).map(about -> "<" + about + ">"))
                        .or(() -> Optional.ofNullable(match.group(3)).map(id -> "<#" + id + ">"))
                        .or(() -> Optional.ofNullable(match.group(4)))
                        .or(() -> Optional.ofNullable(match.group(5)).map(iri -> "<" + iri + ">"))
                        .orElseGet(() -> match.group(6));
                subjects.putIfAbsent(expanded(written, prefixes, base), Origin.of(file.name(), number));
            }
        }
    }

    private static Map<String, String> prefixes(String text) {
        var found = new HashMap<String, String>();
        var match = PREFIX.matcher(text);
        while (match.find()) {
            for (int group = 1; group < match.groupCount(); group += 2) {
                if (match.group(group) != null) {
                    found.put(match.group(group), match.group(group + 1));
                }
            }
        }
        return found;
    }

    private static String expanded(String written, Map<String, String> prefixes, String base) {
        if (written.startsWith("<")) {
            var iri = written.substring(1, written.length() - 1);
            if (iri.startsWith("&") && iri.contains(";")) {
                int end = iri.indexOf(';');
                return prefixes.getOrDefault(iri.substring(1, end), "") + iri.substring(end + 1);
            }
            return iri.startsWith("#") || iri.isEmpty() ? base.replaceFirst("#$", "") + iri : iri;
        }
        int colon = written.indexOf(':');
        return prefixes.getOrDefault(written.substring(0, colon), "") + written.substring(colon + 1);
    }

    private Optional<Origin> mention(String iri) {
        for (var file : files) {
            int at = file.text().indexOf("<" + iri + ">");
            if (at >= 0) {
                int line = Math.toIntExact(file.text()
                                .substring(0, at)
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                        + 1);
                return Optional.of(Origin.of(file.name(), line));
            }
        }
        return Optional.empty();
    }
}
