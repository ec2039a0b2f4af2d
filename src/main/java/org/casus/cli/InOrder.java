package org.casus.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Runs tasks on several threads and hands on their results in the order in which the tasks came. Only a few are
/// held at a time: who brings more waits.
final class InOrder<T> implements AutoCloseable {
    /// Enough that no thread idles while the oldest task takes long.
    private static final int WAITING_PER_THREAD = 4;

    private final ExecutorService threads;
    private final Deque<Future<T>> running = new ArrayDeque<>();
    private final int window;
    private final Consumer<T> out;

    InOrder(int threadCount, Consumer<T> out) {
        this.threads = Executors.newFixedThreadPool(threadCount, task -> {
            var thread = new Thread(task, "casus-work");
            thread.setDaemon(true);
            return thread;
        });
        this.window = threadCount * WAITING_PER_THREAD;
        this.out = out;
    }

    void submit(Callable<T> task) {
        running.add(threads.submit(task));
        while (running.size() > window
                || (!running.isEmpty() && running.getFirst().isDone())) {
            out.accept(first());
        }
    }

    /// Waits for all.
    void finish() {
        while (!running.isEmpty()) {
            out.accept(first());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private T first() {
        try {
            return running.removeFirst().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error fault) {
                throw fault;
            }
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
