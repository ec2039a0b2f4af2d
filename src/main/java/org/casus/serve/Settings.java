package org.casus.serve;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// How a server runs. Port 0 takes any free port. An answer with more rows than `maxRows` is refused, not cut off.
///
/// @param site how the server looks from outside
/// @param services the endpoints that a query may ask by SERVICE
/// @param log takes a line for each request
public record Settings(
        String host,
        int port,
        Duration timeout,
        long maxRows,
        String version,
        Site site,
        Set<String> services,
        Consumer<String> log) {
    public static final int PORT = 3330;
    public static final String HOST = "127.0.0.1";
    public static final Duration TIMEOUT = Duration.ofSeconds(30);

    /// What fits into memory beside other requests: 100,000 rows of ten columns are about 100 MB.
    public static final long MAX_ROWS = 100_000;

    public Settings(String host, int port, Duration timeout, long maxRows, String version) {
        this(host, port, timeout, maxRows, version, Site.PLAIN, Set.of(), line -> {});
    }

    /// How the server looks from outside.
    ///
    /// @param address the address under which users reach the server, if that is another than where it listens
    /// @param direct whether an IRI of the base answers at once instead of leading to its document
    /// @param docs the folder with the pages of the ontology that `casus review --docs` wrote
    public record Site(Optional<URI> address, boolean direct, Optional<Path> docs) {
        public static final Site PLAIN = new Site(Optional.empty(), false);

        public Site(Optional<URI> address, boolean direct) {
            this(address, direct, Optional.empty());
        }
    }
}
