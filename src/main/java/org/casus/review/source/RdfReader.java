package org.casus.review.source;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.casus.model.InputException;
import org.casus.model.Origin;
import org.casus.model.TextFile;
import org.casus.review.finding.Catalogue;
import org.casus.review.finding.Remark;
import org.semanticweb.owlapi.io.OWLParserException;
import org.semanticweb.owlapi.model.OWLRuntimeException;

/// Reads a file of RDF, or of OWL in a syntax of its own. What is wrong with it is a finding; a file that cannot be
/// read gives nothing else.
public final class RdfReader {
    private static final int LIMIT = 1 << 30;
    private static final Pattern EXTERNAL =
            Pattern.compile("<!(?:ENTITY|DOCTYPE)\\s+[^>\\[\"']*\\b(?:SYSTEM|PUBLIC)\\b");

    private static final Pattern LINE = Pattern.compile("(?i)line:? (\\d{1,9})");

    private final Catalogue checks;
    private final Consumer<Remark> remarks;

    public RdfReader(Catalogue checks, Consumer<Remark> remarks) {
        this.checks = checks;
        this.remarks = remarks;
        XmlLimits.raise();
    }

    /// A file that is not there is no finding but an error of whoever named it.
    public Optional<OntologyFile> read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InputException("%s: there is no such file.".formatted(file));
        }
        var name = file.getFileSystem().provider().getScheme().equals("jar")
                ? String.valueOf(file.getFileName())
                : file.toString();
        try {
            byte[] bytes = TextFile.bytes(file, LIMIT);
            return read(name, bytes, file.toUri().toString());
        } catch (InputException e) {
            unreadable(Origin.of(name), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /// Reads bytes; relative IRIs are resolved against `base`.
    public Optional<OntologyFile> read(String name, byte[] bytes, String base) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (EXTERNAL.matcher(text.substring(0, Math.min(text.length(), 1 << 16)))
                .find()) {
            remarks.accept(Remark.of(
                            checks.get("external-entity"),
                            "%s wants another file read into it by an external XML entity; it was neither fetched nor was this file read."
                                    .formatted(name))
                    .at(Origin.of(name)));
            return Optional.empty();
        }
        var graph = GraphFactory.createDefaultGraph();
        try {
            var syntax = OwlSyntax.of(text);
            var rdf = syntax.map(owl -> owl.rdf(text)).orElse(bytes);
            RDFParser.source(new ByteArrayInputStream(rdf))
                    .base(base)
                    .forceLang(syntax.map(owl -> Lang.RDFXML).orElseGet(() -> lang(name, text)))
                    .checking(true)
                    .errorHandler(new Told(name, checks, remarks))
                    .parse(StreamRDFLib.graph(graph));
        } catch (InputException e) {
            return Optional.empty();
        } catch (OWLParserException e) {
            var reason = String.valueOf(e.getMessage());
            var syntax = OwlSyntax.of(text).map(OwlSyntax::title).orElse("OWL");
            unreadable(place(name, reason), "it cannot be read as %s: %s".formatted(syntax, reason));
            return Optional.empty();
        } catch (RiotException | OWLRuntimeException e) {
            unreadable(Origin.of(name), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
        if (graph.isEmpty()) {
            unreadable(Origin.of(name), "%s says nothing: there is no triple in it.".formatted(name));
            return Optional.empty();
        }
        return Optional.of(new OntologyFile(name, graph, text));
    }

    private static Lang lang(String name, String text) {
        var start = text.substring(0, Math.min(text.length(), 4096)).stripLeading();
        boolean xml = start.startsWith("<?xml") || start.startsWith("<!DOCTYPE") || start.startsWith("<rdf:RDF");
        if (xml) {
            return Lang.RDFXML;
        }
        var byEnding = RDFLanguages.pathnameToLang(name.toLowerCase(Locale.ROOT));
        if (byEnding == null || byEnding.equals(Lang.RDFXML)) {
            return start.startsWith("{") ? Lang.JSONLD : Lang.TURTLE;
        }
        return byEnding;
    }

    /// The parsers of the OWL API name the line in their messages only.
    private static Origin place(String name, String reason) {
        var line = LINE.matcher(reason);
        return line.find() ? Origin.of(name, Integer.parseInt(line.group(1))) : Origin.of(name);
    }

    private void unreadable(Origin place, String reason) {
        remarks.accept(
                Remark.of(checks.get("unreadable"), reason.lines().findFirst().orElse(reason))
                        .at(place));
    }
}
