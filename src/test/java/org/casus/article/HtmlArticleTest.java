package org.casus.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.casus.model.SourceDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The main text of pages, and what their heads say.
class HtmlArticleTest {
    private static final String FIRST =
            "Shells hit the harbour of Port Amel on Monday evening, and two of the dockers died in the"
                    + " fire, the port authority said.";
    private static final String SECOND =
            "The Northern Front denied any part in it. A truce had held since February, and it was the"
                    + " first attack on the town in a year.";

    @Test
    void takesTheMarkedArticleAndLeavesWhatStandsAroundIt() {
        assertThat(article("""
                        <body><nav><p>Home World Sport</p></nav>
                        <main><article>
                          <h1>Shells hit harbour</h1>
                          <div class="social-share"><p>Share this</p></div>
                          <p>%s</p>
                          <figure><figcaption>A crane</figcaption></figure>
                          <p><a href="x">Read more: shells of the world</a></p>
                          <p>%s</p>
                          <aside><p>Related news</p></aside>
                          <div id="comments"><p>First!</p></div>
                        </article></main>
                        <footer><p>All rights reserved</p></footer></body>""").text()).contains("Shells hit harbour\n\n" + FIRST + "\n\n" + SECOND);
    }

    @Test
    void findsTheTextOfAPageWithoutMarks() {
        assertThat(article("""
                        <body><div><p>Home</p><p>World</p></div>
                        <div><div><p>%s</p><p>%s</p><ul><li>Two died</li></ul></div></div>
                        <div><p>Imprint</p></div></body>""").text()).contains(FIRST + "\n\n" + SECOND + "\n\nTwo died");
    }

    @Test
    @Timeout(60)
    void readsWhatIsNestedDeep() {
        assertThat(article("<body>" + "<div>".repeat(20_000) + "<p>" + FIRST + "</p></body>")
                        .text())
                .contains(FIRST);
        assertThat(article("<body>" + "<ul><li>Two of the dockers died in the fire".repeat(20_000) + "</body>")
                        .text())
                .isPresent();
    }

    @Test
    void readsTheHead() {
        var article = article("""
                <head><title>Shells - Example</title>
                <meta property="og:title" content="Shells hit harbour"><meta property="og:site_name" content="Example">
                <meta property="article:published_time" content="2021-03-09T07:00:00Z">
                <link rel="canonical" href="https://example.org/shells"></head><body><p>%s</p><p>%s</p></body>""");

        assertThat(article.title()).contains("Shells hit harbour");
        assertThat(article.publisher()).contains("Example");
        assertThat(article.date()).contains(LocalDate.of(2021, 3, 9));
        assertThat(article.url()).contains("https://example.org/shells");
    }

    @Test
    void readsTheDayFromLinkedDataAndFromTime() {
        assertThat(article("""
                        <script type="application/ld+json">{"@graph": [{"datePublished": "2021-03-09"}]}</script>
                        <p>%s</p><p>%s</p>""").date()).contains(LocalDate.of(2021, 3, 9));
        assertThat(article("<time datetime='2021-03-10 08:00'>today</time><p>%s</p><p>%s</p>")
                        .date())
                .contains(LocalDate.of(2021, 3, 10));
    }

    @Test
    void refusesADayThatDoesNotExist() {
        assertThatThrownBy(() -> article("<time datetime='2021-02-30'></time><p>%s</p><p>%s</p>"))
                .hasMessage("'2021-02-30' is no date, the calendar has no such day. Write it as 2020-11-18.");
    }

    @Test
    void readsAPageInTheCharacterSetThatItDeclares() {
        String page = "<meta charset='windows-1252'><p>%s</p><p>%s – in Amél.</p>".formatted(FIRST, SECOND);

        assertThat(HtmlArticle.read(page.getBytes(Charset.forName("windows-1252")))
                        .text())
                .endsWith(" – in Amél.");
        assertThatThrownBy(() -> HtmlArticle.read("<p>Amél</p>".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageStartingWith("it is not UTF-8: byte 0xE9");
    }

    private static SourceDocument article(String page) {
        return HtmlArticle.read(page.formatted(FIRST, SECOND).getBytes(StandardCharsets.UTF_8))
                .document("page", Optional.empty());
    }
}
