package org.casus.serve.write;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.query.QueryException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.update.UpdateFactory;
import org.casus.serve.http.Problem;

/// A body that was read to its end into a temporary file.
record SpooledBody(Path file, long size) implements AutoCloseable {
    private static final String UPDATE = "application/sparql-update";

    static SpooledBody of(HttpServletRequest request) throws IOException {
        var file = Files.createTempFile("casus-write-", ".body");
        try (var out = Files.newOutputStream(file)) {
            long size = request.getInputStream().transferTo(out);
            long told = request.getContentLengthLong();
            if (told >= 0 && told != size) {
                throw new Problem(400, "The body has %d bytes, not %d as told.".formatted(size, told)).refused();
            }
            return new SpooledBody(file, size);
        }
    }

    InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    /// Parses it to nowhere, so that nothing fails once a transaction is open.
    void check(HttpServletRequest request) throws IOException {
        if (request.getMethod().equals("DELETE")) {
            return;
        }
        if (request.getRequestURI().equals("/update")) {
            checkUpdate(request);
        } else {
            checkData(request);
        }
    }

    private void checkUpdate(HttpServletRequest request) throws IOException {
        if (!type(request).equals(UPDATE)) {
            throw new Problem(415, "An update is posted as %s.".formatted(UPDATE)).refused();
        }
        try {
            var update = UpdateFactory.create(Files.readString(file, StandardCharsets.UTF_8));
            var text = update.toString().toUpperCase(Locale.ROOT);
            if (update.getOperations().stream().anyMatch(UpdateLoad.class::isInstance)
                    || text.contains("SERVICE")
                    || text.contains("<JAVA:")) {
                throw new Problem(400, "LOAD, SERVICE and java: names are refused.").refused();
            }
        } catch (QueryException e) {
            throw new Problem(400, "The update cannot be read: " + firstLine(e)).refused();
        }
    }

    private void checkData(HttpServletRequest request) throws IOException {
        Lang lang = Optional.ofNullable(RDFLanguages.contentTypeToLang(type(request)))
                .orElseThrow(() -> new Problem(415, "The type of the body is none of RDF.").refused());
        if (lang.equals(Lang.JSONLD) || lang.equals(Lang.JSONLD11)) {
            throw new Problem(415, "JSON-LD could make the server fetch its context; send Turtle or N-Triples.")
                    .refused();
        }
        try (var in = open()) {
            RDFParser.source(in)
                    .lang(lang)
                    .base("http://127.0.0.1/")
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(StreamRDFLib.sinkNull());
        } catch (RiotException e) {
            throw new Problem(400, "The body cannot be read: " + firstLine(e)).refused();
        }
    }

    private static String type(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType())
                .orElse("")
                .split(";", 2)[0]
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static String firstLine(RuntimeException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
