package org.casus.serve.linked;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.casus.model.InputException;
import org.casus.serve.http.Problem;
import org.casus.serve.http.Reply;

/// The pages that `casus review --docs` wrote, read once: only its own kinds of files, and none of a folder below.
public record OntologySite(Map<String, Reply> files) {
    public static final String FOLDER = "/ontology/docs/";
    private static final String TERMS = "terms.html";

    /// These pages hold no scripts, but styles of their own.
    private static final String POLICY =
            "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "ttl", "text/turtle; charset=utf-8",
            "rdf", "application/rdf+xml",
            "jsonld", "application/ld+json",
            "nt", "application/n-triples");

    public static OntologySite of(Optional<Path> folder) {
        var files = new TreeMap<String, Reply>();
        folder.ifPresent(from -> read(from, files));
        return new OntologySite(files);
    }

    private static void read(Path folder, Map<String, Reply> files) {
        if (!Files.isRegularFile(folder.resolve(TERMS))) {
            throw new InputException("%s holds no documentation of an ontology. Make it with `casus review --docs %s`."
                    .formatted(folder, folder));
        }
        try (var listed = Files.list(folder)) {
            for (var file : listed.filter(Files::isRegularFile).sorted().toList()) {
                var name = file.getFileName().toString();
                var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
                if (type != null) {
                    files.put(name, Reply.of(type, Files.readAllBytes(file)).with("Content-Security-Policy", POLICY));
                }
            }
        } catch (IOException e) {
            throw new InputException("%s cannot be read: %s.".formatted(folder, e.getMessage()), e);
        }
    }

    boolean isThere() {
        return !files.isEmpty();
    }

    /// Where the page of a term is; the browser keeps the part after `#`.
    static String terms() {
        return FOLDER + TERMS;
    }

    Reply file(String name) {
        var wanted = name.isEmpty() ? "index.html" : name;
        return Optional.ofNullable(files.get(wanted))
                .orElseThrow(() -> new Problem(404, "The documentation has no file %s.".formatted(wanted)).refused());
    }
}
