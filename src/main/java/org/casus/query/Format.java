package org.casus.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.casus.model.InputException;

/// The forms in which an answer can be written. `json` is flat rows for programs, `srj` and `srx` are the standard
/// SPARQL results, the rest of the graph formats are for CONSTRUCT.
public enum Format {
    TABLE("text/plain", false, true, "table", "txt"),
    CSV("text/csv", false, true, "csv"),
    TSV("text/tab-separated-values", false, true, "tsv"),
    JSON("application/json", true, true, "json"),
    NDJSON("application/x-ndjson", false, true, "ndjson"),
    GEOJSON("application/geo+json", false, true, "geojson"),
    SRJ("application/sparql-results+json", false, true, "srj"),
    SRX("application/sparql-results+xml", false, true, "srx", "xml"),
    TTL("text/turtle", true, false, "ttl"),
    NT("application/n-triples", true, false, "nt"),
    JSONLD("application/ld+json", true, false, "jsonld"),
    RDFXML("application/rdf+xml", true, false, "rdf");

    private final String mediaType;
    private final boolean forTriples;
    private final boolean forRows;
    private final String endings;

    Format(String mediaType, boolean forTriples, boolean forRows, String... endings) {
        this.mediaType = mediaType;
        this.forTriples = forTriples;
        this.forRows = forRows;
        this.endings = String.join(" ", endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /// The name in `--format` and the ending of a file.
    public List<String> endings() {
        return List.of(endings.split(" "));
    }

    public boolean suits(SavedQuery.Form form) {
        return form == SavedQuery.Form.CONSTRUCT ? forTriples : forRows;
    }

    public static Optional<Format> find(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.endings().contains(ending))
                .findFirst();
    }

    public static Format get(String ending) {
        return find(ending)
                .orElseThrow(() -> new InputException(
                        "'%s' is no format for an answer. Use one of %s.".formatted(ending, listing(values()))));
    }

    /// The formats for one kind of query, best first.
    public static List<Format> of(SavedQuery.Form form) {
        return Arrays.stream(values()).filter(format -> format.suits(form)).toList();
    }

    public static String listing(Format... formats) {
        return Arrays.stream(formats).map(format -> format.endings().getFirst()).collect(Collectors.joining(", "));
    }
}
