package org.casus.article;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Plain text or Markdown, with or without a YAML front matter between lines of `---`.
final class TextArticle {
    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---[ \\t]*\\R((?:.*\\R)*?)(?:---|\\.\\.\\.)[ \\t]*(?:\\R\\s*?(?=\\S|\\z)|\\z)");
    private static final Pattern OPENED = Pattern.compile("\\A---[ \\t]*\\R[A-Za-z_]+:");
    private static final Pattern FIRST_LINE = Pattern.compile("\\A\\s*(\\S.*?)[ \\t]*\\R[ \\t]*(?:\\R|\\z)");
    private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}#{1,2}[ \\t]+(.*?)[ \\t]*#*[ \\t]*$");

    /// A headline is shorter; a first paragraph is longer.
    private static final int LONGEST_TITLE = 150;

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private TextArticle() {}

    static Draft plain(String file) {
        Draft draft = withoutFrontMatter(file);
        return titled(draft, firstLine(draft.text()));
    }

    static Draft markdown(String file) {
        Draft draft = withoutFrontMatter(file);
        Matcher heading = HEADING.matcher(draft.text());
        return titled(draft, heading.find() ? Optional.of(heading.group(1)) : firstLine(draft.text()));
    }

    private static Draft titled(Draft draft, Optional<String> title) {
        title.ifPresent(found -> draft.about().putIfAbsent("title", found));
        return draft;
    }

    /// A short first line that is no sentence and stands by itself.
    private static Optional<String> firstLine(String text) {
        Matcher line = FIRST_LINE.matcher(text);
        return line.find()
                        && line.group(1).length() <= LONGEST_TITLE
                        && !line.group(1).endsWith(".")
                ? Optional.of(line.group(1))
                : Optional.empty();
    }

    private static Draft withoutFrontMatter(String file) {
        Matcher front = FRONT_MATTER.matcher(file);
        if (front.find()) {
            return new Draft(about(front.group(1)), file.substring(front.end()));
        }
        if (OPENED.matcher(file).find()) {
            throw new Unusable("a front matter begins in line 1 and does not end: a line of --- is missing.");
        }
        return new Draft(new LinkedHashMap<>(), file);
    }

    private static Map<String, String> about(String yaml) {
        try {
            JsonNode node = YAML.readTree(yaml);
            if (node.isObject()) {
                return Draft.about(node);
            }
            throw new Unusable("its front matter has no keys and values such as 'date: 2020-11-18'.");
        } catch (JsonProcessingException e) {
            throw new Unusable("line %d: its front matter is not YAML: %s. A text with ': ' in it needs quotes."
                    .formatted(
                            1 + Math.max(1, e.getLocation().getLineNr()),
                            e.getOriginalMessage().lines().findFirst().orElse("")));
        }
    }
}
