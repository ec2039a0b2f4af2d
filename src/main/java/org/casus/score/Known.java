package org.casus.score;

import java.util.Set;

/// What is known of the actors and places that names stand for, by their IRIs; nothing of a name that nobody knows.
public interface Known {
    Set<String> entities(String name);

    /// A state, and the place that it is, by its ISO 3166-1 alpha-3 code.
    Set<String> state(String code);
}
