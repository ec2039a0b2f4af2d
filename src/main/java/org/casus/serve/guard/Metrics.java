package org.casus.serve.guard;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.casus.serve.http.Reply;

/// Counts and times requests by route, for Prometheus. A route is one of a fixed set, or a saved query: what a user
/// types never becomes a label.
public final class Metrics {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final AtomicInteger running = new AtomicInteger();

    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        Gauge.builder("casus_requests_running", running, AtomicInteger::get)
                .description("Requests that are being answered")
                .register(registry);
    }

    public void begin() {
        running.incrementAndGet();
    }

    public void end(String route, int status, Duration time) {
        running.decrementAndGet();
        Timer.builder("casus_requests")
                .description("Requests by route and status, with their time")
                .tag("route", route)
                .tag("status", String.valueOf(status))
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(30))
                .register(registry)
                .record(time);
    }

    public Reply reply() {
        return Reply.of("text/plain; version=0.0.4; charset=utf-8", registry.scrape())
                .with("Cache-Control", "no-store");
    }
}
