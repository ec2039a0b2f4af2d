package org.casus.model;

/// Something that the user can put right: a file, an option, a port. The message says what, where, and what to do.
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InputException(String message) {
        super(message);
    }

    public InputException(String message, Throwable cause) {
        super(message, cause);
    }
}
