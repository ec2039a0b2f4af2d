package org.casus.article;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.casus.model.InputException;
import org.casus.model.Origin;
import org.casus.model.Rejection;
import org.casus.model.SourceDocument;
import org.casus.model.TextFile;

/// Reads articles from plain text, Markdown, HTML, JSON and JSON Lines. Offsets of evidence count the code points
/// of a document's text, which is the file as it stands, line ends included, without byte order mark and front
/// matter; of HTML the paragraphs of its main text; of JSON the value of `text`.
public final class ArticleReader {
    /// The endings of article files, without the dot.
    public static final Set<String> ENDINGS = Set.of("txt", "text", "md", "markdown", "html", "htm", "json", "jsonl");

    /// A book has a megabyte; what is larger is no article. Of JSON Lines, each line.
    private static final int LIMIT = 10 << 20;

    /// Hands on the article of a file, or all articles of a JSON Lines file, of which a bad line is rejected. A
    /// file that cannot be used at all is an `InputException`. `fallbackDate` counts for an article that does not
    /// say its own.
    public void read(
            Path file, Optional<LocalDate> fallbackDate, Consumer<SourceDocument> out, Consumer<Rejection> bad) {
        switch (ending(file)) {
            case "txt", "text" -> out.accept(one(file, fallbackDate, () -> TextArticle.plain(text(file))));
            case "md", "markdown" -> out.accept(one(file, fallbackDate, () -> TextArticle.markdown(text(file))));
            case "html", "htm" -> out.accept(one(file, fallbackDate, () -> HtmlArticle.read(bytes(file))));
            case "json" -> out.accept(one(file, fallbackDate, () -> JsonArticle.read(text(file))));
            case "jsonl" -> new Lines(file, fallbackDate, out, bad).read();
            default -> throw unknown(file);
        }
    }

    private static InputException unknown(Path file) {
        return Files.exists(file)
                ? new InputException("%s is no kind of article. An article ends with .txt, .md, .html, .json or .jsonl."
                        .formatted(file))
                : new InputException("%s does not exist.".formatted(file));
    }

    private static String text(Path file) {
        return TextFile.read(file, LIMIT);
    }

    private static byte[] bytes(Path file) {
        return TextFile.bytes(file, LIMIT);
    }

    private static SourceDocument one(Path file, Optional<LocalDate> fallbackDate, Supplier<Draft> draft) {
        try {
            return draft.get().document(slug(file), fallbackDate);
        } catch (Unusable e) {
            throw new InputException("%s: %s".formatted(file, e.reason()), e);
        }
    }

    /// The articles of a JSON Lines file, one after the other. Of those that are done only the ids are kept.
    private record Lines(
            Path file,
            Optional<LocalDate> fallbackDate,
            Consumer<SourceDocument> out,
            Consumer<Rejection> bad,
            Map<String, Integer> seen) {
        Lines(Path file, Optional<LocalDate> fallbackDate, Consumer<SourceDocument> out, Consumer<Rejection> bad) {
            this(file, fallbackDate, out, bad, new HashMap<>());
        }

        void read() {
            TextFile.lines(file, LIMIT, this::line, bad);
        }

        private void line(int number, String text) {
            SourceDocument document;
            try {
                document = JsonArticle.read(text).document("%s-%d".formatted(slug(file), number), fallbackDate);
            } catch (Unusable e) {
                reject(number, e.reason());
                return;
            }
            Optional<Integer> first = Optional.ofNullable(seen.putIfAbsent(document.id(), number));
            first.ifPresentOrElse(
                    line -> reject(
                            number,
                            "a second article with the id '%s'; the first is in line %d."
                                    .formatted(document.id(), line)),
                    () -> out.accept(document));
        }

        private void reject(int number, String reason) {
            bad.accept(new Rejection(Origin.of(file.toString(), number), reason));
        }
    }

    private static String ending(Path file) {
        String name = name(file);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /// `Rockets in Baghdád.txt` is `rockets-in-baghdad`.
    static String slug(Path file) {
        String name = name(file).replaceFirst("\\.[^.]*$", "");
        String slug = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty() ? "article" : slug;
    }
}
