package org.casus.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.model.TextFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A page of the web: its head says what it is, its main text is found among what surrounds it.
final class HtmlArticle {
    private static final Pattern DECLARED_CHARSET =
            Pattern.compile("<meta[^>]+charset\\s*=\\s*[\"']?([A-Za-z0-9_-]+)", Pattern.CASE_INSENSITIVE);

    /// Browsers look for the declaration in as many bytes.
    private static final int HEAD = 1024;

    private static final JsonMapper JSON = new JsonMapper();

    private HtmlArticle() {}

    static Draft read(byte[] bytes) {
        Document page = Jsoup.parse(decoded(bytes));
        var about = new LinkedHashMap<String, String>();
        put(about, "title", List.of(meta(page, "og:title"), text(page, "h1"), Optional.of(page.title())));
        put(about, "url", List.of(attribute(page, "link[rel=canonical]", "href"), meta(page, "og:url")));
        put(about, "publisher", List.of(meta(page, "og:site_name")));
        put(about, "licence", List.of(attribute(page, "link[rel=license], a[rel=license]", "href")));
        date(page).ifPresent(day -> about.put("date", day));
        return new Draft(about, MainText.of(page));
    }

    /// Takes the first candidate that says something.
    private static void put(Map<String, String> about, String key, List<Optional<String>> candidates) {
        candidates.stream()
                .flatMap(Optional::stream)
                .filter(value -> !value.isBlank())
                .findFirst()
                .ifPresent(value -> about.put(key, value.strip()));
    }

    /// The first that is a day; if none is, the first, which is then refused.
    private static Optional<String> date(Document page) {
        List<String> candidates = Stream.of(
                        meta(page, "article:published_time"),
                        attribute(page, "time[datetime]", "datetime"),
                        published(page),
                        attribute(page, "[itemprop=datePublished]", "content"),
                        meta(page, "date"))
                .flatMap(Optional::stream)
                .filter(value -> !value.isBlank())
                .toList();
        return candidates.stream()
                .filter(candidate -> ArticleDate.find(candidate).isPresent())
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    /// `datePublished` of the page's JSON-LD, at whatever depth.
    private static Optional<String> published(Document page) {
        return page.select("script[type=application/ld+json]").stream()
                .map(Element::data)
                .flatMap(HtmlArticle::linkedData)
                .map(data -> data.findValue("datePublished"))
                .filter(Objects::nonNull)
                .map(JsonNode::asText)
                .findFirst();
    }

    private static Stream<JsonNode> linkedData(String json) {
        try {
            return Stream.of(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            return Stream.empty(); // a page's broken data do not spoil its text
        }
    }

    private static Optional<String> meta(Document page, String name) {
        return attribute(page, "meta[property=%s], meta[name=%s]".formatted(name, name), "content");
    }

    private static Optional<String> attribute(Document page, String selector, String name) {
        return Optional.ofNullable(page.selectFirst(selector)).map(element -> element.attr(name));
    }

    private static Optional<String> text(Document page, String selector) {
        return Optional.ofNullable(page.selectFirst(selector)).map(Element::text);
    }

    /// UTF-8, or else what the page declares.
    private static String decoded(byte[] bytes) {
        Optional<String> fault = TextFile.fault(bytes);
        Charset charset =
                fault.isEmpty() ? StandardCharsets.UTF_8 : declared(bytes).orElse(StandardCharsets.UTF_8);
        try {
            if (fault.isPresent() && !fault.get().startsWith("is not UTF-8")) {
                throw new Unusable("it " + fault.get());
            }
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Unusable("it " + fault.orElse("is not " + charset));
        }
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED_CHARSET.matcher(head);
        return declared.find() && Charset.isSupported(declared.group(1).toUpperCase(Locale.ROOT))
                ? Optional.of(Charset.forName(declared.group(1)))
                : Optional.empty();
    }
}
