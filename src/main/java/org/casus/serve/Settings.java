package org.casus.serve;

import java.time.Duration;

/// How a server runs. Port 0 takes any free port. An answer with more rows than `maxRows` is refused, not cut off.
public record Settings(String host, int port, Duration timeout, long maxRows, String version) {
    public static final int PORT = 3330;
    public static final String HOST = "127.0.0.1";
    public static final Duration TIMEOUT = Duration.ofSeconds(30);

    /// What fits into memory beside other requests: 100,000 rows of ten columns are about 100 MB.
    public static final long MAX_ROWS = 100_000;
}
