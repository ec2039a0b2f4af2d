package org.casus.serve.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.casus.query.SavedQuery;
import org.casus.serve.api.Runner;
import org.casus.serve.edition.Edition;
import org.casus.serve.http.Acceptance;
import org.casus.serve.http.Problem;
import org.casus.serve.http.Reply;
import org.casus.serve.http.Site;
import org.casus.serve.http.WebRequest;
import org.casus.serve.linked.Dumps;
import org.casus.serve.linked.SelfDescription;
import org.casus.serve.sparql.SparqlEndpoint;
import org.casus.serve.view.Showing;

/// All pages. Each is put together by a class of its own; here is only which there are.
public final class Pages implements SelfDescription.SelfPages {
    private final Site site;
    private final Templates templates;
    private final Runner runner;
    private final SparqlEndpoint sparql;

    public Pages(Site site, Runner runner, SparqlEndpoint sparql) {
        this.site = site;
        this.templates = new Templates(site);
        this.runner = runner;
        this.sparql = sparql;
    }

    public Reply home(Edition edition) {
        return templates.page("home", new HomePage(new Showing(site, edition)).model(), edition);
    }

    public Reply asset(WebRequest request) {
        return Assets.reply(request);
    }

    public Reply search(WebRequest request, Edition edition) {
        var text = request.parameter("q").orElse("").strip();
        return found(
                templates.page("search", new SearchPage(text, new Showing(site, edition)).model(), edition), edition);
    }

    /// What was looked for before all names were indexed is not kept.
    private static Reply found(Reply reply, Edition edition) {
        return edition.isIndexed() ? reply : reply.with("Cache-Control", "no-store");
    }

    public Reply queries(Edition edition) {
        return templates.page("queries", Map.of("groups", groups(edition)), edition);
    }

    public Reply api(Edition edition) {
        return templates.page(
                "api", Map.of("queries", List.copyOf(edition.queries().values())), edition);
    }

    static Map<String, List<SavedQuery>> groups(Edition edition) {
        var groups = new TreeMap<String, List<SavedQuery>>();
        edition.queries()
                .values()
                .forEach(query -> groups.computeIfAbsent(
                                query.tags().stream().findFirst().orElse("other"), tag -> new java.util.ArrayList<>())
                        .add(query));
        return groups;
    }

    public Reply query(WebRequest request, Edition edition) {
        var query = Runner.query(edition, request.rest("/queries/"));
        var page = new QueryPage(query, request, new Showing(site, edition), runner);
        var model = page.model();
        var reply = templates.page("query", model, edition);
        return found(model.containsKey("problem") ? reply.withStatus(400) : reply, edition);
    }

    public Reply sparql(WebRequest request, Edition edition) {
        var model = new SparqlPage(request, new Showing(site, edition), sparql).model();
        var reply = templates.page("sparql", model, edition).with("Content-Security-Policy", SparqlPage.POLICY);
        return model.get("status") instanceof Integer status ? reply.withStatus(status) : reply;
    }

    public Reply resource(Node thing, String path, Edition edition) {
        return templates.page("resource", new ResourcePage(thing, path, new Showing(site, edition)).model(), edition);
    }

    public Reply about(Edition edition) {
        return templates.page("about", Map.of(), edition);
    }

    @Override
    public Reply dataSet(Edition edition) {
        return templates.page("dataset", HomePage.counts(new Showing(site, edition)), edition);
    }

    @Override
    public Reply dumps(Map<Dumps.Kind, Dumps.Made> made, Edition edition) {
        var files = made.entrySet().stream()
                .map(file -> Map.of(
                        "name", file.getKey().file(),
                        "type", file.getKey().mediaType(),
                        "bytes", file.getValue().bytes(),
                        "sha256", file.getValue().sha256()))
                .toList();
        return templates.page("dumps", Map.of("files", files), edition);
    }

    @Override
    public Reply ontology(Edition edition) {
        return templates.page("ontology", new TermList(new Showing(site, edition)).ontology(), edition);
    }

    @Override
    public Reply codes(Edition edition) {
        return templates.page("codes", new TermList(new Showing(site, edition)).codes(), edition);
    }

    /// A problem as a page, for a reader with a browser; else as it is.
    public Reply problem(Problem problem, WebRequest request) {
        boolean forPrograms =
                request.path().startsWith("/api/") || !request.method().equals("GET");
        return forPrograms ? problem.reply() : problem(problem, request.accept().header());
    }

    public Reply problem(Problem problem, String accept) {
        if (!new Acceptance(accept).wantsPage()) {
            return problem.reply();
        }
        var page = templates.filled("problem", Map.of("problem", problem));
        var reply = Reply.html(page).withStatus(problem.status()).with("Cache-Control", "no-store");
        for (var header : problem.headers().entrySet()) {
            reply = reply.with(header.getKey(), header.getValue());
        }
        return reply;
    }
}
