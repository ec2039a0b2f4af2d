package org.casus.reference;

/// An entity together with the name that led to it.
public record Named(Entity entity, Naming naming) {
    public Form form() {
        return naming.form();
    }
}
