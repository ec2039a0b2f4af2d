package org.casus.table.write;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Runs tasks on several threads and hands on their results in the order in which the tasks came. Only a few are held
/// at a time: who brings more waits.
public final class Conveyor<T> implements AutoCloseable {
    private final int window;
    private final ExecutorService threads;
    private final Deque<Future<T>> running = new ArrayDeque<>();
    private final Consumer<T> out;

    /// @param name of the threads
    /// @param window how many tasks may be held when another has been brought; with 0, one comes after the other
    public Conveyor(String name, int threadCount, int window, Consumer<T> out) {
        this.window = window;
        this.threads = Executors.newFixedThreadPool(threadCount, task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        this.out = out;
    }

    public void submit(Callable<T> task) {
        running.add(threads.submit(task));
        while (running.size() > window
                || (!running.isEmpty() && running.getFirst().isDone())) {
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
