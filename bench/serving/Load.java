import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/// Asks addresses in turn with many clients for some seconds and tells how long the answers took:
/// java Load.java CLIENTS SECONDS NAME FILE, with an address a line.
class Load {
    public static void main(String[] arguments) throws Exception {
        int clients = Integer.parseInt(arguments[0]);
        long end = System.nanoTime() + Duration.ofSeconds(Long.parseLong(arguments[1])).toNanos();
        var addresses = Files.readAllLines(Path.of(arguments[3])).stream().filter(line -> !line.isBlank()).toList();
        var times = Collections.synchronizedList(new ArrayList<Long>());
        var statuses = Collections.synchronizedMap(new TreeMap<Integer, Integer>());
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < clients; i++) {
            int first = i;
            threads.add(Thread.ofPlatform().start(() -> ask(addresses, first, end, times, statuses)));
        }
        for (var thread : threads) {
            thread.join();
        }
        var sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        System.out.printf(
                "%-28s clients %d, answers %d, a second %.0f, ms p50 %.1f p95 %.1f p99 %.1f worst %.1f, statuses %s%n",
                arguments[2], clients, sorted.size(), sorted.size() / Double.parseDouble(arguments[1]),
                at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1), statuses);
    }

    static double at(List<Long> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1.0, share * sorted.size())) / 1e6;
    }

    static void ask(List<String> addresses, int first, long end, List<Long> times, java.util.Map<Integer, Integer> statuses) {
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int i = first; System.nanoTime() < end; i++) {
                var request = HttpRequest.newBuilder(URI.create(addresses.get(i % addresses.size())))
                        .timeout(Duration.ofSeconds(120))
                        .build();
                long start = System.nanoTime();
                int status = status(client, request);
                times.add(System.nanoTime() - start);
                statuses.merge(status, 1, Integer::sum);
            }
        }
    }

    static int status(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
