package org.casus.review.docs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.casus.model.InputException;
import org.casus.review.report.ReportFormat;

/// Writes the documentation of an ontology: pages that link only to one another, and the ontology in four syntaxes.
public final class Site {
    private static final String STYLE = "/review/docs.css";

    private Site() {}

    public static void write(Material material, Path folder) {
        var terms = new Terms(material.ontology(), material.labels());
        var others = new OtherPages(material, terms);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("index", new OverviewPage(material, terms).html());
        pages.put("terms", new TermsPage(material, terms).html());
        pages.put("codes", others.codes());
        pages.put("questions", others.questions());
        pages.put("changes", others.changes());
        try {
            Files.createDirectories(folder);
            for (var page : pages.entrySet()) {
                var html = Page.of(page.getKey(), material.review().title(), page.getValue());
                Files.writeString(folder.resolve(page.getKey() + ".html"), html);
            }
            Files.writeString(folder.resolve("review.html"), ReportFormat.HTML.of(material.review()));
            Files.write(folder.resolve("style.css"), style());
            write(material, folder.resolve("ontology.ttl"), RDFFormat.TURTLE_PRETTY);
            write(material, folder.resolve("ontology.rdf"), RDFFormat.RDFXML_PLAIN);
            write(material, folder.resolve("ontology.jsonld"), RDFFormat.JSONLD_PRETTY);
            write(material, folder.resolve("ontology.nt"), RDFFormat.NTRIPLES_UTF8);
        } catch (IOException e) {
            throw new InputException("%s cannot be written: %s.".formatted(folder, e.getMessage()), e);
        }
    }

    private static byte[] style() throws IOException {
        try (var in = Site.class.getResourceAsStream(STYLE)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its file " + STYLE);
            }
            return in.readAllBytes();
        }
    }

    private static void write(Material material, Path file, RDFFormat format) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            RDFWriter.source(material.ontology()).format(format).output(out);
        }
    }
}
