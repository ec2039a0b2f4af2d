package org.casus.table.write;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Runs tasks on several threads and hands on their results in the order in which the tasks came. Only a few are under
/// way at a time: who brings more waits. With one thread, one after the other.
public final class Conveyor<T> implements AutoCloseable {
    /// Enough that no thread idles while results are handed on; each holds some megabytes of quads.
    private static final int UNDER_WAY_PER_THREAD = 2;

    private final int window;
    private final ExecutorService threads;
    private final Deque<Future<T>> running = new ArrayDeque<>();
    private final Consumer<T> out;

    public Conveyor(int threadCount, Consumer<T> out) {
        this.window = threadCount == 1 ? 0 : threadCount * UNDER_WAY_PER_THREAD;
        this.threads = Executors.newFixedThreadPool(threadCount, task -> {
            var thread = new Thread(task, "casus-table");
            thread.setDaemon(true);
            return thread;
        });
        this.out = out;
    }

    public void submit(Callable<T> task) {
        running.add(threads.submit(task));
        while (running.size() > window) {
            out.accept(first());
        }
    }

    /// Waits for all.
    public void finish() {
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
