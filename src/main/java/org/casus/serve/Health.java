package org.casus.serve;

import java.time.Duration;
import java.util.LinkedHashMap;
import org.casus.serve.edition.Edition;
import org.casus.serve.http.Problem;
import org.casus.serve.http.Reply;

/// Says that the server is well and what it holds.
record Health(String version, Duration patience) {

    Reply health(Edition edition) {
        var body = new LinkedHashMap<String, Object>();
        body.put("status", "up");
        body.put("version", version);
        body.put("dataVersion", edition.version());
        edition.statistics(patience).ifPresent(counted -> {
            body.put("triples", counted.triples());
            body.put("sources", edition.sources());
        });
        return Reply.json(body).with("Cache-Control", "no-store");
    }

    /// Whether requests should be sent here: the data can be read.
    static Reply ready(Edition edition) {
        if (!edition.contents().graphs().isInTransaction()) {
            throw new Problem(503, "The data cannot be read.").refused();
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("ready", true);
        body.put("dataVersion", edition.version());
        body.put("search", edition.isIndexed());
        return Reply.json(body).with("Cache-Control", "no-store");
    }
}
