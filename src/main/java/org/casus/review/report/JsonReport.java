package org.casus.review.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import org.casus.review.finding.Level;
import org.casus.review.finding.PartReport;
import org.casus.review.finding.Remark;
import org.casus.review.finding.Review;

/// A review as JSON.
final class JsonReport implements Report {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String of(Review review) {
        var root = JSON.createObjectNode().put("title", review.title());
        review.inputs().forEach(root.putArray("inputs")::add);
        var counts = root.putObject("counts");
        for (var level : Level.values()) {
            counts.put(level.toString(), review.count(level));
        }
        var parts = root.putArray("parts");
        review.parts().forEach(part -> parts.add(part(part, review)));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode part(PartReport part, Review review) {
        var node = JSON.createObjectNode()
                .put("part", part.part().toString())
                .put("state", part.state().name().toLowerCase(java.util.Locale.ROOT))
                .put("summary", part.summary())
                .put("millis", part.time().toMillis());
        var findings = node.putArray("findings");
        part.remarks().forEach(remark -> findings.add(finding(remark, review)));
        return node;
    }

    private static ObjectNode finding(Remark remark, Review review) {
        var check = remark.check();
        var node = JSON.createObjectNode()
                .put("check", check.id())
                .put("level", check.level().toString())
                .put("title", check.title());
        remark.term()
                .ifPresent(
                        iri -> node.put("term", iri).put("label", review.names().label(iri)));
        node.put("message", remark.message());
        remark.place().ifPresent(place -> {
            node.put("file", place.file());
            place.line().ifPresent(line -> node.put("line", line));
        });
        if (!remark.details().isEmpty()) {
            remark.details().forEach(node.putArray("details")::add);
        }
        return node.put("why", check.why()).put("mend", check.mend());
    }
}
