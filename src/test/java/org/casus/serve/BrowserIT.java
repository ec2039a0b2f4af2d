package org.casus.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.sys.JenaSystem;
import org.casus.query.Names;
import org.casus.query.SavedQueries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/// Every page in a browser, on a phone and on a desk: no error, no request to other hosts, nothing that axe finds
/// serious. Needs Chromium and its driver; `.ci/run` installs them, elsewhere this is left out and says so.
class BrowserIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<Integer> WIDTHS = List.of(390, 1440);
    private static final Map<String, String> PAGES = pages();

    private static Server server;
    private static ChromeDriver browser;

    static {
        JenaSystem.init();
    }

    private static Map<String, String> pages() {
        var pages = new java.util.LinkedHashMap<String, String>();
        pages.put("home", "/");
        pages.put("search", "/search?q=aleppo");
        pages.put("unclear", "/queries/attributions?event=baghdad");
        pages.put("questions", "/queries");
        pages.put("claims", "/queries/attributions?event=event/gazette/a1");
        pages.put("by-month", "/queries/attacks-per-month?country=place/iraq");
        pages.put("map", "/queries/attack-map");
        pages.put("graph", "/queries/event-graph?event=event/gazette/a1");
        pages.put("mistake", "/queries/attributions?event=%3Cx");
        pages.put("event", "/doc/event/gazette/a1");
        pages.put("document", "/doc/document/gazette");
        pages.put("place", "/doc/place/iraq");
        pages.put("editor", "/sparql");
        pages.put("dataset", "/dataset");
        pages.put("downloads", "/dumps/");
        pages.put("ontology", "/ontology");
        pages.put("codes", "/codes");
        pages.put("api", "/api");
        pages.put("about", "/about");
        pages.put("missing", "/doc/event/none");
        return pages;
    }

    static Stream<Arguments> pagesAndWidths() {
        return PAGES.keySet().stream().flatMap(page -> WIDTHS.stream().map(width -> Arguments.of(page, width)));
    }

    @BeforeAll
    static void start() {
        assumeTrue(Chromium.isThere(), Chromium.MISSING);
        var world = World.read();
        server = Server.start(
                world,
                Names.DEFAULT,
                SavedQueries.embedded().all(),
                new Settings("127.0.0.1", 0, Settings.TIMEOUT, 10_000, "1"));
        browser = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.quit();
        }
        if (server != null) {
            server.close();
        }
    }

    private static void open(String path, int width) {
        Chromium.width(browser, width);
        browser.manage().logs().get(LogType.BROWSER);
        browser.manage().logs().get(LogType.PERFORMANCE);
        browser.get(server.address().resolve(path).toString());
    }

    @ParameterizedTest
    @MethodSource("pagesAndWidths")
    void isCleanAndOpenToAll(String page, int width) throws IOException {
        open(PAGES.getOrDefault(page, "/"), width);
        Chromium.shoot(browser, "%s-%d".formatted(page, width));

        assertThat(consoleErrors(page)).isEmpty();
        assertThat(requestsElsewhere()).isEmpty();
        assertThat(browser.executeScript("return document.documentElement.scrollWidth <= innerWidth"))
                .as("no scrolling sideways")
                .isEqualTo(true);
        assertThat(findings(page)).isEmpty();
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {"home", "search", "questions", "claims", "by-month", "event", "document", "mistake"})
    void isReadableInTheDark(String page) throws IOException {
        try {
            darkness("dark");
            open(PAGES.getOrDefault(page, "/"), 1440);
            Chromium.shoot(browser, page + "-dark");

            assertThat(findings(page)).isEmpty();
        } finally {
            darkness("light");
        }
    }

    private static void darkness(String scheme) {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /// A page for a problem has its status, which the browser reports as an error of its own.
    private static List<String> consoleErrors(String page) {
        boolean isProblem = page.equals("missing") || page.equals("mistake");
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .filter(line -> line.startsWith("SEVERE") || line.startsWith("WARNING"))
                .filter(line -> !(isProblem && line.contains("the server responded with a status of 40")))
                .toList();
    }

    private static List<String> requestsElsewhere() {
        return browser.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(line -> line.contains("Network.requestWillBeSent\""))
                .map(line -> line.replaceAll("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
                .filter(url -> !url.startsWith(server.address().toString()) && !url.startsWith("data:"))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> findings(String page) throws IOException {
        try (InputStream axe = BrowserIT.class.getResourceAsStream("/axe.min.js")) {
            browser.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        var editor = page.equals("editor") ? "{exclude: ['#editor']}" : "document";
        return (List<String>) browser.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(%s).then((found) => done(found.violations
                    .filter(({ impact }) => impact === "serious" || impact === "critical")
                    .map(({ id, nodes }) => id + ": " + nodes.map((node) => node.html).slice(0, 3).join(" "))));
                """.formatted(editor));
    }

    @Test
    void findsWhoBlamesWhomByKeyboardAlone() {
        open("/", 1440);
        var keys = new org.openqa.selenium.interactions.Actions(browser);
        for (int i = 0;
                i < 8 && !"find".equals(browser.switchTo().activeElement().getDomAttribute("id"));
                i++) {
            keys.sendKeys(Keys.TAB).perform();
        }
        keys.sendKeys("bomb aleppo", Keys.ENTER).perform();
        wait(() -> browser.getCurrentUrl().contains("/search"));
        browser.findElement(By.cssSelector(".results a")).sendKeys(Keys.ENTER);
        wait(() -> browser.getCurrentUrl().contains("/doc/"));

        assertThat(browser.findElement(By.tagName("h1")).getText()).containsIgnoringCase("Aleppo");
        assertThat(browser.findElement(By.id("claims")).getText()).contains("in which sentence");
    }

    @Test
    void asksAQuestionBySelectingAndDownloads() throws Exception {
        open("/queries/attacks-per-month", 390);
        browser.findElement(By.name("country")).sendKeys("place/iraq");
        browser.findElement(By.cssSelector(".ask button")).click();
        wait(() -> browser.getCurrentUrl().contains("country=place%2Firaq"));

        assertThat(browser.getCurrentUrl()).doesNotContain("from=");
        var csv = browser.findElement(By.linkText("csv")).getDomProperty("href");
        var body = new String(java.net.URI.create(csv).toURL().openStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(body).startsWith("month,country").contains("place/iraq");
    }

    @Test
    void completesThingsAsOneTypes() {
        open("/queries/attacks-on-target", 1440);
        browser.findElement(By.name("target")).sendKeys("embas");

        wait(() -> browser.findElements(By.cssSelector("#c-target option")).stream()
                .anyMatch(
                        option -> String.valueOf(option.getDomProperty("value")).contains("embassy")));
    }

    @Test
    void runsAQueryInTheEditor() {
        open("/sparql?query=SELECT%20%3Fa%20%7B%20%3Fa%20a%20casus%3AAttack%20%7D%20LIMIT%203", 1440);

        wait(() -> browser.findElements(By.cssSelector(".yasr table tbody tr")).size() == 3);
        wait(() ->
                browser.findElement(By.cssSelector("#editor .note")).getText().contains("first 3 rows"));
        assertThat(consoleErrors("editor")).isEmpty();
    }

    @Test
    void namesTheThingsOfAnAnswerInTheEditor() {
        open(
                "/sparql?query=SELECT%20%3Fp%20%7B%20VALUES%20%3Fp%20%7B%20%3Chttps%3A%2F%2Fw3id.org%2Fcasus%2Fid%2Fplace%2Firaq%3E%20%7D%20%7D",
                1440);

        wait(() -> browser.findElements(By.cssSelector(".yasr .name")).stream()
                .anyMatch(name -> name.getText().equals("Iraq")));
        var link = browser.findElement(By.cssSelector(".yasr a.iri"));
        assertThat(String.valueOf(link.getDomProperty("href")))
                .isEqualTo(server.address().resolve("/doc/place/iraq").toString());
    }

    @Test
    void takesANameAndAsksWhichThingIsMeant() {
        open("/queries/attacks-per-month?country=Iraq", 1440);
        assertThat(browser.findElement(By.name("country")).getDomProperty("value"))
                .isEqualTo("place/iraq");

        open("/queries/attributions?event=nothing+of+the+kind", 1440);
        assertThat(browser.findElement(By.cssSelector("[role=alert]")).getText())
                .contains("Nothing here is called “nothing of the kind”");
    }

    @Test
    void saysThatTheDataAreOthersThanThoseOfALink() {
        open("/queries/attacks-per-month?country=place/iraq&_version=0123456789ab", 1440);

        assertThat(browser.findElement(By.cssSelector("[role=status]")).getText())
                .contains("made with data version 0123456789ab");
        assertThat(browser.findElement(By.cssSelector("a.iri")).getText()).contains("_version=");
    }

    @Test
    void worksWithoutScripts() {
        browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            open("/sparql?query=SELECT%20%3Fa%20%7B%20%3Fa%20a%20casus%3AAttack%20%7D%20LIMIT%203", 390);
            assertThat(browser.findElements(By.cssSelector("#plain-answer tbody tr")))
                    .hasSize(3);

            open("/queries/attributions?event=event/gazette/a1", 390);
            assertThat(browser.findElements(By.cssSelector("table.rows tbody tr")))
                    .hasSize(3);
        } finally {
            browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    private static void wait(java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isMet(condition)) {
            assertThat(System.nanoTime())
                    .as("waited too long at " + browser.getCurrentUrl())
                    .isLessThan(end);
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
    }

    /// A page that is being exchanged cannot be asked for a moment.
    private static boolean isMet(java.util.function.BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (org.openqa.selenium.WebDriverException e) {
            return false;
        }
    }
}
