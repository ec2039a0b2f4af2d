package org.casus.review.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.casus.model.InputException;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Which file stands for which IRI: an OASIS catalog as Protege writes it (`catalog-v001.xml`).
public record Catalog(Map<String, Path> files) {
    private static final String NAME = "catalog-v001.xml";
    public static final Catalog EMPTY = new Catalog(Map.of());

    public static Catalog read(Path file) {
        var found = new LinkedHashMap<String, Path>();
        var folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        try (InputStream in = Files.newInputStream(file)) {
            var factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(in, new DefaultHandler() {
                @Override
                public void startElement(String uri, String local, String qualified, Attributes attributes) {
                    var name = attributes.getValue("name");
                    var target = attributes.getValue("uri");
                    if (local.equals("uri") && name != null && target != null) {
                        found.put(name, folder.resolve(target.replaceFirst("^file:(//)?", "")));
                    }
                }
            });
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new InputException("%s is no XML catalog that can be read: %s".formatted(file, e.getMessage()), e);
        }
        return new Catalog(found);
    }

    /// The catalog that lies beside a file, if there is one.
    public static Catalog beside(Path file) {
        var catalog = file.resolveSibling(NAME);
        return Files.isRegularFile(catalog) ? read(catalog) : EMPTY;
    }

    public Catalog and(Catalog other) {
        var all = new LinkedHashMap<>(other.files);
        all.putAll(files);
        return new Catalog(all);
    }

    Optional<Path> find(String iri) {
        return Optional.ofNullable(files.get(iri)).filter(Files::isRegularFile);
    }
}
