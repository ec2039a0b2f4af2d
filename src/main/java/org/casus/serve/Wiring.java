package org.casus.serve;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import org.casus.serve.api.Runner;
import org.casus.serve.api.SavedQueryApi;
import org.casus.serve.edition.Editions;
import org.casus.serve.guard.Metrics;
import org.casus.serve.guard.RequestLog;
import org.casus.serve.guard.Turnstile;
import org.casus.serve.http.Site;
import org.casus.serve.linked.DataSet;
import org.casus.serve.linked.Dereferencing;
import org.casus.serve.linked.Dumps;
import org.casus.serve.linked.OntologySite;
import org.casus.serve.linked.SelfDescription;
import org.casus.serve.page.Pages;
import org.casus.serve.sparql.SparqlEndpoint;

/// Joins the parts of the server.
final class Wiring {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Editions editions;
    private final Settings settings;
    private final Dumps dumps;
    private final Metrics metrics = new Metrics();
    private final WaitingFilter filter;
    private final OntologySite docs;

    Wiring(Editions editions, ExecutorService background, Settings settings) {
        this.editions = editions;
        this.settings = settings;
        this.dumps = new Dumps(editions, background);
        this.filter = new WaitingFilter();
        this.docs = OntologySite.of(settings.site().docs());
    }

    WaitingFilter filter() {
        return filter;
    }

    /// The address is known once the port is; requests before that wait.
    void reachedAt(URI own) {
        var address = settings.site().address().orElse(own).toString().replaceFirst("/+$", "");
        filter.open(new FrontFilter(
                editions,
                routes(new Site(address, settings.site().direct())),
                metrics,
                new RequestLog(settings.log())));
    }

    private Routes routes(Site site) {
        var saved = new Turnstile("saved queries", 2 * PROCESSORS, PATIENCE.multipliedBy(2));
        var free = new Turnstile("SPARQL queries", Math.max(2, PROCESSORS), PATIENCE);
        var runner = new Runner(settings.timeout(), settings.maxRows(), saved);
        var sparql = new SparqlEndpoint(settings.timeout(), settings.maxRows(), settings.services(), free);
        var pages = new Pages(site, runner, sparql);
        return new Routes(
                site,
                new SavedQueryApi(runner),
                sparql,
                new Dereferencing(site, pages::resource),
                new SelfDescription(site, new DataSet(site), dumps, pages, docs),
                pages,
                new Health(settings.version(), Duration.ofSeconds(2)),
                metrics);
    }

    void close() {
        dumps.close();
    }
}
