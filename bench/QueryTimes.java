import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.query.Answer;
import org.casus.query.Arguments;
import org.casus.query.Names;
import org.casus.query.Page;
import org.casus.query.QueryTarget;
import org.casus.query.SavedQueries;
import org.casus.query.SavedQuery;
import org.casus.store.Store;
import org.casus.vocab.Base;

/// Times every saved query on a store, warm: CPU seconds (a query is one thread, so on an idle machine that is the wall time),
/// the median of several runs after one that is not counted.
///
///     bench/query-times STORE [NAME=VALUE ...]
///
/// Each is asked twice: with what it needs, and with all its parameters. Their values are the examples in the query files,
/// but for those that are given here; `event=`, say, for every query that takes an event.
final class QueryTimes {
    private static final int RUNS = 3;
    private static final Duration LIMIT = Duration.ofMinutes(3);
    /// The ten that a user of a store asks first: what an event is, who says so, where, when and how many.
    private static final Set<String> MOST_USED = Set.of(
            "who-says-what",
            "claims-on-event",
            "attributions",
            "evidence",
            "provenance",
            "event-graph",
            "attacks-on-target",
            "casualty-totals",
            "timeline",
            "troop-levels");

    private QueryTimes() {}

    public static void main(String[] arguments) {
        var given = new LinkedHashMap<String, String>();
        Arrays.stream(arguments).skip(1).map(each -> each.split("=", 2)).forEach(each -> given.put(each[0], each[1]));
        var only = System.getProperty("only", "");
        System.out.println("| query | needed | rows | all parameters | rows | |");
        System.out.println("|---|---|---|---|---|---|");
        try (var store = Store.open(Path.of(arguments[0]), Base.DEFAULT)) {
            var queries = SavedQueries.embedded();
            for (var name : queries.names()) {
                if (name.contains(only)) {
                    System.out.println(line(store, queries.get(name), given));
                }
            }
        }
    }

    private static String line(Store store, SavedQuery query, Map<String, String> given) {
        var needed = time(store, query, values(query, given, false));
        var all = time(store, query, values(query, given, true));
        double worst = Math.max(needed.seconds, all.seconds);
        String verdict = MOST_USED.contains(query.name())
                ? (worst > 0.2 ? "OVER 0.2 s" : "most used")
                : (worst > 2 ? "OVER 2 s" : "");
        return String.format(
                Locale.ROOT,
                "| %s | %.3f s | %d | %.3f s | %d | %s |",
                query.name(), needed.seconds, needed.rows, all.seconds, all.rows, verdict);
    }

    private static double cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    private record Timed(double seconds, long rows) {}

    private static Timed time(Store store, SavedQuery query, Map<String, List<String>> values) {
        var names = new Names(store.base().iri());
        var bound = Arguments.of(query, values, names).bound();
        var target = new QueryTarget.Local(store.dataset());
        var times = new ArrayList<Double>();
        long rows = 0;
        for (int run = 0; run <= RUNS; run++) {
            double from = cpu();
            try {
                rows = rows(target.answer(bound, Page.ALL, LIMIT));
            } catch (RuntimeException e) {
                return new Timed(LIMIT.toSeconds(), -1);
            }
            double took = cpu() - from;
            if (run > 0) {
                times.add(took);
            }
            if (took > 20) {
                return new Timed(took, rows);
            }
        }
        times.sort(null);
        return new Timed(times.get(RUNS / 2), rows);
    }

    private static long rows(Answer answer) {
        return switch (answer) {
            case Answer.Rows rows -> rows.rows().size();
            case Answer.Triples triples -> triples.graph().size();
            case Answer.Verdict verdict -> 1;
        };
    }

    private static Map<String, List<String>> values(SavedQuery query, Map<String, String> given, boolean all) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var parameter : query.parameters()) {
            if (all || (parameter.required() && parameter.defaultValue().isEmpty())) {
                var example = given.getOrDefault(parameter.name(), parameter.anExample());
                if (!example.isEmpty()) {
                    values.put(parameter.name(), List.of(example));
                }
            }
        }
        return values;
    }
}
