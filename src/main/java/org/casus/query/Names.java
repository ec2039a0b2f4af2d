package org.casus.query;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.casus.vocab.Base;
import org.casus.vocab.Casus;
import org.casus.vocab.Codes;

/// Short and long forms of IRIs: `casus:Attack`, `code:killed`, and `place/baghdad` relative to the base.
public record Names(String base) {
    /// The prefixes that need not be declared.
    public static final Map<String, String> PREFIXES = prefixes();

    public static final Names DEFAULT = new Names(Base.DEFAULT.iri());

    private static Map<String, String> prefixes() {
        var prefixes = new LinkedHashMap<String, String>();
        prefixes.put("casus", Casus.NS);
        prefixes.put("code", Codes.NS);
        prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
        prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
        prefixes.put("dcterms", "http://purl.org/dc/terms/");
        prefixes.put("prov", "http://www.w3.org/ns/prov#");
        prefixes.put("geo", "http://www.opengis.net/ont/geosparql#");
        return java.util.Collections.unmodifiableMap(prefixes);
    }

    /// The IRI that a short form stands for, if its prefix is known.
    public Optional<String> expanded(String shortForm) {
        int colon = shortForm.indexOf(':');
        if (colon < 0 || shortForm.startsWith("//", colon + 1)) {
            return Optional.empty();
        }
        return Optional.ofNullable(PREFIXES.get(shortForm.substring(0, colon)))
                .map(namespace -> namespace + shortForm.substring(colon + 1));
    }

    /// The shortest form of an IRI that a parameter takes back.
    public String shortened(String iri) {
        if (iri.startsWith(base) && iri.length() > base.length()) {
            return iri.substring(base.length());
        }
        return PREFIXES.entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getValue()))
                .max(Comparator.comparingInt(prefix -> prefix.getValue().length()))
                .map(prefix ->
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .orElse(iri);
    }
}
