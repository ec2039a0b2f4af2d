package org.casus.review.report;

/// Text as HTML and XML want it.
public final class Html {
    private Html() {}

    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /// A name that an anchor may have: the same text gives the same anchor.
    public static String anchor(String text) {
        return text.replaceAll("[^A-Za-z0-9_.-]+", "-");
    }
}
