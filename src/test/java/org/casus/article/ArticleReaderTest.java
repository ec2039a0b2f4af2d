package org.casus.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.model.InputException;
import org.casus.model.SourceDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Articles as people have them.
class ArticleReaderTest {
    private static final String GERMAN =
            "Bei einem Angriff auf den Hafen sind am Montag nach Angaben der Polizei zwei Menschen ums Leben gekommen. "
                    + "Mehrere Granaten schlugen in der Nähe der Kräne ein, wie ein Sprecher mitteilte. Zu der Tat bekannte sich "
                    + "zunächst niemand, die Regierung kündigte eine Untersuchung an.";

    @TempDir
    Path folder;

    private final List<String> bad = new ArrayList<>();

    @Test
    void keepsAPlainTextAsItStands() {
        String text = "Shells hit harbour\r\n\r\nTwo dockers died.\r\n";

        var article = only("Port Amél, 9 March.txt", text);

        assertThat(article.text()).contains(text);
        assertThat(article.title()).contains("Shells hit harbour");
        assertThat(article.id()).isEqualTo("port-amel-9-march");
        assertThat(article.date()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"It was a sentence.\n\nAnother.", "No empty line\nfollows.", "One line only"})
    void takesNoTitleFromTextThatHasNone(String text) {
        assertThat(only("a.txt", text).title()).isEmpty();
    }

    @Test
    void readsTheFrontMatterAndCutsItOff() {
        var article = only("a.md", """
                ---
                id: made-up
                title: "Port Amel: shells"
                date: 2021-03-09T18:30:00+02:00
                url: https://example.org/a b
                publisher: Example
                licence: CC0
                language: en
                tags: [x]
                ---

                # Shells hit harbour

                Two dockers died.
                """);

        assertThat(article)
                .isEqualTo(new SourceDocument(
                        "made-up",
                        Optional.of("Port Amel: shells"),
                        Optional.of(LocalDate.of(2021, 3, 9)),
                        Optional.of("https://example.org/a%20b"),
                        Optional.of("Example"),
                        Optional.of("en"),
                        Optional.of("CC0"),
                        Optional.of("# Shells hit harbour\n\nTwo dockers died.\n")));
    }

    @Test
    void takesTheTitleOfMarkdownFromItsHeading() {
        assertThat(only("a.md", "A remark.\n\n# Shells hit harbour #\n\nTwo died.")
                        .title())
                .contains("Shells hit harbour");
    }

    @Test
    void takesARuleForNoFrontMatter() {
        assertThat(only("a.md", "---\n\nTwo dockers died.\n").text()).contains("---\n\nTwo dockers died.\n");
    }

    @Test
    void usesTheFallbackDateOnlyWhereTheArticleHasNone() {
        var fallback = Optional.of(LocalDate.of(2020, 11, 18));

        assertThat(read("a.txt", "Two died.", fallback).getFirst().date()).isEqualTo(fallback);
        assertThat(read("b.md", "---\ndate: 2021-03-09\n---\nTwo died.", fallback)
                        .getFirst()
                        .date())
                .contains(LocalDate.of(2021, 3, 9));
    }

    @Test
    void readsAnArticleInJsonAndLeavesUnknownKeysAside() {
        var article = only("a.json", """
                {"id": 17, "title": "", "date": null, "author": {"name": "x"}, "text": "Two dockers died. 😀"}
                """);

        assertThat(article.id()).isEqualTo("17");
        assertThat(article.title()).isEmpty();
        assertThat(article.text()).contains("Two dockers died. 😀");
    }

    @Test
    void readsArticlesALineEachAndRejectsBadOnesByTheirLine() {
        var articles = read("news.jsonl", """
                {"id": "a", "text": "One died."}
                {"id": "b", "text": "Two died."

                {"id": "c", "date": "2020-11-31", "text": "Three died."}
                {"id": "a", "text": "Four died."}
                {"id": "d"}
                {"document": {"id": "d1"}, "facts": []}
                {"id": "e f", "text": "Five died."}
                {"text": "Six died."}
                """, Optional.empty());

        assertThat(articles).extracting(SourceDocument::id).containsExactly("a", "news-9");
        assertThat(bad)
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("line 2: ", "this is not JSON: Unexpected end-of-input"),
                        reason -> assertThat(reason)
                                .endsWith(
                                        "line 4: '2020-11-31' is no date, the calendar has no such day. Write it as 2020-11-18."),
                        reason -> assertThat(reason)
                                .endsWith("line 5: a second article with the id 'a'; the first is in line 1."),
                        reason -> assertThat(reason).endsWith("line 6: the key 'text' is missing or empty."),
                        reason -> assertThat(reason)
                                .endsWith("line 7: this is a fact sheet, not an article: it has 'facts'."),
                        reason -> assertThat(reason)
                                .endsWith(
                                        "line 8: 'e f' cannot be an id: it has letters without accents, digits and . _ : ~ - only."));
    }

    @Test
    void refusesAnotherLanguageAndSaysWhatItSaw() {
        assertThatThrownBy(() -> only("a.txt", GERMAN))
                .isInstanceOf(InputException.class)
                .hasMessageMatching(
                        ".*a\\.txt: it seems not to be English: of its 4\\d words only [0-3] are such as the, of, and; "
                                + "it begins 'Bei einem Angriff.*\\.\\.\\.'\\. If it is English, say language: en in its metadata\\.");
        assertThatThrownBy(() -> only("b.md", "---\nlanguage: de\n---\nKurz."))
                .hasMessageEndingWith("b.md: its language is 'de'; only English (en) is read.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bij een aanval op de haven zijn maandag twee mensen om het leven gekomen, zei de politie. Er was een brand in"
                        + " de kranen, en de brandweer had uren nodig om die te blussen. Wie er achter de aanval zit is niet"
                        + " bekend, maar het was de eerste in een jaar.",
                "Deux personnes ont été tuées lundi dans une attaque contre le port, a déclaré la police. Plusieurs obus sont"
                        + " tombés à proximité des grues, a ajouté un porte-parole. Personne n'a revendiqué l'attaque, et le"
                        + " gouvernement a annoncé une enquête.",
                "Dos personas murieron el lunes en un ataque contra el puerto, dijo la policía. Varios proyectiles cayeron cerca"
                        + " de las grúas, añadió un portavoz. Nadie se ha atribuido el ataque hasta ahora, y el gobierno ha"
                        + " anunciado una investigación.",
                "В понедельник при обстреле порта погибли два человека, сообщила полиция. Несколько снарядов упали рядом с"
                        + " кранами, добавил представитель ведомства. Ответственность за нападение никто не взял, правительство"
                        + " обещает провести расследование в ближайшее время."
            })
    void refusesTheLanguagesNearby(String text) {
        assertThatThrownBy(() -> only("a.txt", text)).hasMessageContaining("it seems not to be English");
    }

    @Test
    void believesTheMetadataOnTheLanguage() {
        assertThat(only("a.md", "---\nlanguage: en-GB\n---\n" + GERMAN).language())
                .contains("en-GB");
    }

    @Test
    void readsEnglishInCapitals() {
        String text = ("THE POLICE SAID THAT A BOMB WENT OFF IN THE CENTER OF THE CITY AND THAT TWO OF THE GUARDS WERE "
                        + "INJURED BY THE BLAST, WHICH WAS HEARD FOR MILES. ")
                .repeat(3);

        assertThat(only("a.txt", text).text()).contains(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.md   | ---\\ntitle: x: y\\n---\\nTwo.  | a.md: line 2: its front matter is not YAML: mapping values are not allowed here. A text with ': ' in it needs quotes.
            a.md   | ---\\ntitle: x\\nTwo.           | a.md: a front matter begins in line 1 and does not end: a line of --- is missing.
            a.md   | ---\\ndate: May 4\\n---\\nTwo.  | a.md: 'May 4' is no date. Write it as 2020-11-18.
            a.md   | ---\\ntitle: [x]\\n---\\nTwo.   | a.md: 'title' is a list, a text is expected.
            a.md   | ---\\ntitle: x\\n---\\n\\n      | a.md: there is no text in it.
            a.json | [{}]                            | a.json: an article in JSON is one object,
            a.json | {"text": "a", "text": "b"}      | this is not JSON: Duplicate field 'text'.
            a.pdf  | x                               | a.pdf is no kind of article. An article ends with .txt, .md, .html, .json or .jsonl.
            a.html | <p>                             | a.html: no article is found in the page
            """)
    void saysWhatIsWrongWithAFile(String name, String text, String message) {
        assertThatThrownBy(() -> only(name, text.replace("\\n", "\n")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
    }

    @Test
    @Timeout(20)
    void readsAFrontMatterOfAnyLength() {
        var keys = "key: value\n".repeat(100_000);

        assertThat(only("a.md", "---\ntitle: Shells\n" + unlike(keys) + "---\nTwo dockers died.")
                        .title())
                .contains("Shells");
        assertThatThrownBy(() -> only("b.md", "---\ntitle: Shells\n" + unlike(keys)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a front matter begins in line 1 and does not end");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", "\t", "# ", "\r\n", "x "})
    @Timeout(20)
    void findsATitleInTextsThatAreMostlyOneThing(String piece) {
        var text = "Two dockers died." + piece.repeat(300_000) + "Help came.";

        assertThat(only("a.txt", "---\nlanguage: en\n---\n" + text).text()).contains(text);
        assertThat(only("b.md", "---\nlanguage: en\n---\n" + text).text()).contains(text);
    }

    @Test
    void tellsHalfACharacterAsOneThatIsUnknown() {
        var article = only("a.json", """
                {"id": "a", "title": "Dockers \\ud83d", "text": "Two \\ud800 dockers \\ud83d\\udea8 died \\udc00."}
                """);

        assertThat(article.text()).contains("Two \uFFFD dockers 🚨 died \uFFFD.");
        assertThat(article.title()).contains("Dockers \uFFFD");
    }

    @Test
    void rejectsJsonThatIsNestedTooDeepAndReadsTheNextLine() {
        var articles = read("a.jsonl", """
                {"id": "deep", "text": %s}
                {"id": "ok", "text": "Two dockers died."}
                """.formatted("[".repeat(5000) + "]".repeat(5000)), Optional.empty());

        assertThat(articles).extracting(SourceDocument::id).containsExactly("ok");
        assertThat(bad).singleElement().asString().contains("line 1: this is not JSON: Document nesting depth");
    }

    /// Keys that are all different, as YAML wants them.
    private static String unlike(String keys) {
        var numbered = new StringBuilder();
        keys.lines()
                .forEach(line -> numbered.append("k")
                        .append(numbered.length())
                        .append(line)
                        .append('\n'));
        return numbered.toString();
    }

    @Test
    void saysThatAFileIsMissing() {
        assertThatThrownBy(() -> new ArticleReader()
                        .read(folder.resolve("gone"), Optional.empty(), article -> {}, rejection -> {}))
                .hasMessageEndingWith("gone does not exist.");
    }

    private SourceDocument only(String name, String text) {
        var articles = read(name, text, Optional.empty());
        assertThat(articles).hasSize(1);
        return articles.getFirst();
    }

    private List<SourceDocument> read(String name, String text, Optional<LocalDate> fallback) {
        var articles = new ArrayList<SourceDocument>();
        try {
            Path file = Files.writeString(folder.resolve(name), text);
            new ArticleReader().read(file, fallback, articles::add, rejection -> bad.add(rejection.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return articles;
    }
}
