package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.casus.query.Names;
import org.casus.query.SavedQueries;
import org.casus.serve.Chromium;
import org.casus.serve.Server;
import org.casus.serve.Settings;
import org.casus.store.Store;
import org.casus.vocab.Base;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;

/// What somebody finds who has never been here, begins at the home page, and types what comes to mind.
class StrangerIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private static Path folder;

    private static Optional<Server> server = Optional.empty();
    private static Optional<ChromeDriver> browsing = Optional.empty();

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(Chromium.isThere(), Chromium.MISSING);
        var path = folder.resolve("store");
        assertThat(Ran.casus("build", "examples/baghdad-embassy-rockets.yaml", "--store", path)
                        .code())
                .isZero();
        var store = Store.open(path, Base.DEFAULT);
        var contents = new org.casus.serve.edition.Contents(store.dataset(), Names.DEFAULT, store::close);
        server = Optional.of(Server.start(
                contents, SavedQueries.embedded().all(), new Settings("127.0.0.1", 0, Settings.TIMEOUT, 10_000, "1")));
        browsing = Optional.of(Chromium.start());
        awaitIndex();
    }

    /// Names are indexed after the start; until then a page says so.
    private static void awaitIndex() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!text(server.orElseThrow().address().resolve("/ready")).contains("\"search\" : true")) {
            assertThat(System.nanoTime()).as("the index").isLessThan(end);
            LockSupport.parkNanos(100_000_000);
        }
    }

    private static String text(URI address) throws Exception {
        try (var body = address.toURL().openStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    static void stop() {
        browsing.ifPresent(ChromeDriver::quit);
        server.ifPresent(Server::close);
    }

    private static ChromeDriver home(int width) {
        var browser = browsing.orElseThrow();
        Chromium.width(browser, width);
        browser.get(server.orElseThrow().address().toString());
        return browser;
    }

    private static void until(ChromeDriver browser, String address) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!String.valueOf(browser.getCurrentUrl()).contains(address)) {
            assertThat(System.nanoTime()).as("waited too long for " + address).isLessThan(end);
            LockSupport.parkNanos(50_000_000);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void findsWhoBlamesWhomAndTheSentenceThatSaysSo(int width) throws Exception {
        var browser = home(width);
        browser.findElement(By.id("look")).sendKeys("bombings US embassy Baghdad", Keys.ENTER);
        until(browser, "/search");
        Chromium.shoot(browser, "stranger-1-search-" + width);
        browser.findElement(By.cssSelector(".results a")).click();
        until(browser, "/doc/event/");
        Chromium.shoot(browser, "stranger-2-event-" + width);

        var claim = browser.findElements(By.cssSelector(".claim")).stream()
                .filter(one -> one.getText().contains("blamed"))
                .findFirst()
                .orElseThrow();
        assertThat(claim.getText()).contains("Kata'ib Hezbollah", "according to United States", "Rockets aimed at");
        assertThat(claim.findElement(By.cssSelector("blockquote p")).getText())
                .isEqualTo("Washington says that the Hezbollah Brigades are really behind them.");
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void takesTheAttacksInIraqByMonthAlongAsCsv(int width) throws Exception {
        var browser = home(width);
        browser.findElement(By.partialLinkText("by month")).click();
        until(browser, "/queries/attacks-per-month");
        browser.findElement(By.name("country")).sendKeys("Iraq", Keys.ENTER);
        until(browser, "country=");
        Chromium.shoot(browser, "stranger-3-months-" + width);

        var csv = String.valueOf(browser.findElement(By.linkText("csv")).getDomProperty("href"));
        assertThat(text(URI.create(csv)).lines()).contains("2020-11,https://w3id.org/casus/id/place/iraq,Iraq,1,0");
    }
}
