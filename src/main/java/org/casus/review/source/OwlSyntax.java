package org.casus.review.source;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.RDFXMLDocumentFormat;
import org.semanticweb.owlapi.functional.parser.OWLFunctionalSyntaxOWLParserFactory;
import org.semanticweb.owlapi.io.OWLParserFactory;
import org.semanticweb.owlapi.io.StringDocumentSource;
import org.semanticweb.owlapi.manchestersyntax.parser.ManchesterOWLSyntaxOntologyParserFactory;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.MissingImportHandlingStrategy;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyLoaderConfiguration;
import org.semanticweb.owlapi.model.OWLOntologyStorageException;
import org.semanticweb.owlapi.model.OWLRuntimeException;
import org.semanticweb.owlapi.owlxml.parser.OWLXMLParserFactory;

/// The syntaxes of OWL that are no RDF, told by how a file begins.
enum OwlSyntax {
    OWL_XML("OWL/XML", "(?s)(?:<\\?xml.*?>|<!--.*?-->|<!DOCTYPE.*?\\]>|\\s+)*+<(?:\\w+:)?Ontology\\b.*"),
    FUNCTIONAL("OWL functional syntax", "(?s)(?:#[^\\n]*\\n|\\s+)*+(?:Prefix\\s*\\(|Ontology\\s*\\().*"),
    MANCHESTER("Manchester syntax", "(?s)(?:#[^\\n]*\\n|\\s+)*+(?:Prefix:|Ontology:).*");

    /// A file that is not there, which the OWL API passes over.
    private static final String NOWHERE = "file:///x-casus-not-fetched";

    private final String title;
    private final Pattern start;

    OwlSyntax(String title, String start) {
        this.title = title;
        this.start = Pattern.compile(start);
    }

    static Optional<OwlSyntax> of(String text) {
        var head = text.substring(0, Math.min(text.length(), 1 << 12));
        for (var syntax : values()) {
            if (syntax.start.matcher(head).matches()) {
                return Optional.of(syntax);
            }
        }
        return Optional.empty();
    }

    String title() {
        return title;
    }

    /// The same ontology as RDF/XML. What it imports is named in it and not fetched.
    byte[] rdf(String text) {
        var manager = OWLManager.createOWLOntologyManager();
        manager.getIRIMappers().add(imported -> IRI.create(NOWHERE));
        var careful = new OWLOntologyLoaderConfiguration()
                .setMissingImportHandlingStrategy(MissingImportHandlingStrategy.SILENT);
        manager.setOntologyLoaderConfiguration(careful);
        var out = new ByteArrayOutputStream();
        try {
            var ontology = manager.createOntology();
            parser().createParser().parse(new StringDocumentSource(text), ontology, careful);
            manager.saveOntology(ontology, new RDFXMLDocumentFormat(), out);
        } catch (OWLOntologyCreationException | OWLOntologyStorageException e) {
            throw new OWLRuntimeException(e);
        }
        return out.toByteArray();
    }

    private OWLParserFactory parser() {
        return switch (this) {
            case OWL_XML -> new OWLXMLParserFactory();
            case FUNCTIONAL -> new OWLFunctionalSyntaxOWLParserFactory();
            case MANCHESTER -> new ManchesterOWLSyntaxOntologyParserFactory();
        };
    }
}
