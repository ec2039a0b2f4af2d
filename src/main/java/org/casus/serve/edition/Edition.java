package org.casus.serve.edition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.casus.query.Answer;
import org.casus.query.Names;
import org.casus.query.Page;
import org.casus.query.QueryTarget;
import org.casus.query.SavedQuery;
import org.casus.vocab.Base;

/// The data in one version together with the saved queries: what a request sees from its beginning to its end.
public final class Edition {
    /// About 50 MB.
    private static final long KEPT_CELLS = 500_000;

    private static final Node DERIVED = NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");
    private static final AtomicLong SERIALS = new AtomicLong();

    private final long serial = SERIALS.incrementAndGet();
    private final Held held;
    private final Map<String, SavedQuery> queries = new LinkedHashMap<>();
    private final String version;
    private final Terms terms;
    private final Labels labels;
    private final CompletableFuture<LabelIndex> index;
    private final CompletableFuture<Statistics> statistics;
    private final Cache<String, Answer> answers = Caffeine.newBuilder()
            .maximumWeight(KEPT_CELLS)
            .<String, Answer>weigher((key, answer) -> weight(answer))
            .build();

    private Edition(
            Held held,
            List<SavedQuery> queries,
            String version,
            Terms terms,
            CompletableFuture<LabelIndex> index,
            CompletableFuture<Statistics> statistics) {
        this.held = held;
        queries.forEach(query -> this.queries.put(query.name(), query));
        this.version = version;
        this.terms = terms;
        this.labels = new Labels(union(held), terms);
        this.index = index;
        this.statistics = statistics;
    }

    static Edition open(Contents contents, List<SavedQuery> queries, String program, Executor background) {
        var held = new Held(contents);
        var version =
                DataVersion.of(contents.graphs(), new Base(contents.names().base()), program);
        held.take();
        var index = CompletableFuture.supplyAsync(
                () -> contents.graphs()
                        .calculateRead(() ->
                                LabelIndex.build(union(held), Terms.embedded().codes())),
                background);
        var statistics = CompletableFuture.supplyAsync(
                () -> contents.graphs().calculateRead(() -> Statistics.of(contents.graphs())), background);
        var unused = CompletableFuture.allOf(index, statistics).whenComplete((built, trouble) -> held.giveBack());
        return new Edition(held, queries, version, Terms.embedded(), index, statistics);
    }

    Edition withQueries(List<SavedQuery> others) {
        return new Edition(held, others, version, terms, index, statistics);
    }

    Held held() {
        return held;
    }

    /// Closes the data once nobody reads them any more.
    void retire() {
        held.retire(() -> {
            closeIndex();
            contents().close().run();
        });
    }

    /// For when the next edition is of the same store.
    void retireKeepingTheData() {
        held.retire(this::closeIndex);
    }

    private void closeIndex() {
        var unused = index.thenAccept(LabelIndex::close);
    }

    private static Graph union(Held held) {
        return held.contents().graphs().getUnionGraph();
    }

    /// All graphs as one; only inside a transaction.
    public Graph union() {
        return union(held);
    }

    public Contents contents() {
        return held.contents();
    }

    public Names names() {
        return held.contents().names();
    }

    public Base base() {
        return new Base(names().base());
    }

    /// No two editions have the same.
    public long serial() {
        return serial;
    }

    /// How many sources the data come from. To be asked inside a transaction.
    public long sources() {
        var provenance = contents().graphs().getGraph(base().provenanceGraph());
        return provenance.stream(Node.ANY, DERIVED, Node.ANY)
                .map(Triple::getSubject)
                .distinct()
                .count();
    }

    public String version() {
        return version;
    }

    public Terms terms() {
        return terms;
    }

    public Labels labels() {
        return labels;
    }

    public Map<String, SavedQuery> queries() {
        return java.util.Collections.unmodifiableMap(queries);
    }

    /// Things whose labels have all these words, once the index is built.
    public List<Found> search(String text, Optional<String> type, int most) {
        return index.isDone() ? index.join().search(text, type, most) : List.of();
    }

    /// Things that most of the words fit, for when none has all.
    public List<Found> searchNearly(String text, int most) {
        return index.isDone() ? index.join().nearly(text, most) : List.of();
    }

    /// IRIs of sentences with most of these words.
    public List<String> sentences(String text, int most) {
        return index.isDone() ? index.join().sentences(text, most) : List.of();
    }

    /// What is in the data, if it has been counted within this time.
    public Optional<Statistics> statistics(Duration patience) {
        try {
            return Optional.of(statistics.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    public boolean isIndexed() {
        return index.isDone();
    }

    public Answer ask(Query query, Page page, Duration limit) {
        return new QueryTarget.Local(contents().graphs()).answer(query, page, limit);
    }

    /// The same as the last time that it was asked, since the data are the same.
    public Answer askOnce(Query query, Page page, Duration limit) {
        var key = page.offset() + " " + page.limit() + " " + query.toString();
        return answers.get(key, text -> ask(query, page, limit));
    }

    private static int weight(Answer answer) {
        return switch (answer) {
            case Answer.Rows rows -> 1 + rows.rows().size() * rows.columns().size();
            case Answer.Triples triples -> 1 + 3 * triples.graph().size();
            case Answer.Verdict ignored -> 1;
        };
    }
}
