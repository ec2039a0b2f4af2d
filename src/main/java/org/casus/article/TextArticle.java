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
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---[ \\t]*\\R");
    private static final Pattern END_OF_IT = Pattern.compile("(?m)^(?:---|\\.\\.\\.)[ \\t]*$");
    private static final Pattern OPENED = Pattern.compile("\\A---[ \\t]*\\R[A-Za-z_]+:");
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern BLANK_LINE = Pattern.compile("[ \\t]*+(?:\\R|\\z)");
    private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}#{1,2}[ \\t]++(.*)$");

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
        return titled(draft, heading.find() ? Optional.of(withoutMarks(heading.group(1))) : firstLine(draft.text()));
    }

    private static Draft titled(Draft draft, Optional<String> title) {
        title.ifPresent(found -> draft.about().putIfAbsent("title", found));
        return draft;
    }

    /// Without the marks that may close a heading.
    private static String withoutMarks(String heading) {
        String words = heading.stripTrailing();
        int end = words.length();
        while (end > 0 && words.charAt(end - 1) == '#') {
            end--;
        }
        return words.substring(0, end).stripTrailing();
    }

    /// A short first line that is no sentence and stands by itself.
    private static Optional<String> firstLine(String text) {
        int start = beginning(text, 0);
        Matcher end = LINE_END.matcher(text);
        if (!end.find(start)
                || !BLANK_LINE.matcher(text).region(end.end(), text.length()).lookingAt()) {
            return Optional.empty();
        }
        return Optional.of(text.substring(start, end.start()).stripTrailing())
                .filter(line -> !line.isEmpty() && line.length() <= LONGEST_TITLE && !line.endsWith("."));
    }

    private static Draft withoutFrontMatter(String file) {
        Matcher front = FRONT_MATTER.matcher(file);
        Matcher end = END_OF_IT.matcher(file);
        if (front.find() && end.find(front.end())) {
            return new Draft(
                    about(file.substring(front.end(), end.start())), file.substring(beginning(file, end.end())));
        }
        if (OPENED.matcher(file).find()) {
            throw new Unusable("a front matter begins in line 1 and does not end: a line of --- is missing.");
        }
        return new Draft(new LinkedHashMap<>(), file);
    }

    /// Where something else than space follows.
    private static int beginning(String text, int from) {
        int start = from;
        while (start < text.length() && " \t\n\u000B\f\r".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return start;
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
                            1
                                    + Optional.ofNullable(e.getLocation())
                                            .map(location -> Math.max(1, location.getLineNr()))
                                            .orElse(0),
                            e.getOriginalMessage().lines().findFirst().orElse("")));
        }
    }
}
