package org.casus.serve.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.casus.model.Sha256;
import org.casus.serve.http.Problem;
import org.casus.serve.http.Reply;
import org.casus.serve.http.WebRequest;

/// Style sheets, scripts and pictures: a fixed list of files that travel with the program.
final class Assets {
    private static final String OWN = "/org/casus/serve/assets/";
    private static final String YASGUI = "/META-INF/resources/webjars/zazuko__yasgui/4.5.0/build/";
    private static final Map<String, String> PLACES = Map.of(
            "style.css", OWN + "style.css",
            "page.js", OWN + "page.js",
            "editor.js", OWN + "editor.js",
            "editor.css", OWN + "editor.css",
            "icon.svg", OWN + "icon.svg",
            "yasgui.min.js", YASGUI + "yasgui.min.js",
            "yasgui.min.css", YASGUI + "yasgui.min.css");
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml");

    private static final Map<String, Reply> FILES = files();

    /// Changes when a file does, so that browsers may keep them for long.
    static final String VERSION = version();

    private Assets() {}

    static Reply reply(WebRequest request) {
        var file = FILES.get(request.rest("/assets/"));
        if (file == null) {
            throw new Problem(404, "There is no such file.").refused();
        }
        return file;
    }

    private static Map<String, Reply> files() {
        var files = new LinkedHashMap<String, Reply>();
        PLACES.keySet().stream().sorted().forEach(name -> {
            var type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
            files.put(
                    name,
                    Reply.of(type, bytes(PLACES.getOrDefault(name, "")))
                            .with("Cache-Control", "public, max-age=86400"));
        });
        return files;
    }

    private static byte[] bytes(String place) {
        try (InputStream in = Assets.class.getResourceAsStream(place)) {
            if (in == null) {
                throw new IllegalStateException(place + " is missing from the program.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version() {
        var digest = Sha256.digest();
        FILES.values().forEach(file -> digest.update(file.body()));
        return java.util.HexFormat.of().formatHex(digest.digest()).substring(0, 8);
    }
}
