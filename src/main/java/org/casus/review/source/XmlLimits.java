package org.casus.review.source;

import java.util.Map;

/// How many entities an RDF/XML file may use. Since 24 the JDK allows 2,500, and Protege writes one for most terms.
final class XmlLimits {
    private static final Map<String, String> LIMITS = Map.of(
            "jdk.xml.entityExpansionLimit", "5000000",
            "jdk.xml.totalEntitySizeLimit", "500000000",
            "jdk.xml.maxGeneralEntitySizeLimit", "1000000");

    private XmlLimits() {}

    /// Raises them, unless the user has set them. They stay bounded: a bomb of entities still fails.
    static void raise() {
        LIMITS.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }
}
