package org.casus.publish;

/// A request that may go through when it is sent again.
final class RemoteFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long waitSeconds;

    RemoteFailure(String message, long waitSeconds, Throwable cause) {
        super(message, cause);
        this.waitSeconds = waitSeconds;
    }

    RemoteFailure(String message, long waitSeconds) {
        super(message);
        this.waitSeconds = waitSeconds;
    }

    /// How long the other side wants to be left alone, 0 if it does not say.
    long waitSeconds() {
        return waitSeconds;
    }
}
