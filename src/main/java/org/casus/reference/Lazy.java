package org.casus.reference;

import java.util.Optional;
import java.util.function.Supplier;

/// A value that is made once, when it is first asked for. Thread-safe.
final class Lazy<T> {
    private final Supplier<T> maker;
    private volatile Optional<T> made = Optional.empty();

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        return made.orElseGet(this::make);
    }

    private synchronized T make() {
        if (made.isEmpty()) {
            made = Optional.of(maker.get());
        }
        return made.orElseThrow();
    }
}
