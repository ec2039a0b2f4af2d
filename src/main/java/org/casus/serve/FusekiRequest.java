package org.casus.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/// A request as Fuseki takes it best: it does not know HEAD (Jetty leaves the body out of the answer), and it answers
/// in
/// XML where nothing is asked for.
final class FusekiRequest extends HttpServletRequestWrapper {
    private static final String ACCEPT = "Accept";
    private static final String ANYTHING = "application/sparql-results+json, text/turtle, */*;q=0.1";

    FusekiRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getMethod() {
        return super.getMethod().equals("HEAD") ? "GET" : super.getMethod();
    }

    @Override
    public @Nullable String getHeader(String name) {
        var value = super.getHeader(name);
        return name.equalsIgnoreCase(ACCEPT) && isOpen(value) ? ANYTHING : value;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return name.equalsIgnoreCase(ACCEPT) && isOpen(super.getHeader(name))
                ? Collections.enumeration(Collections.singletonList(ANYTHING))
                : super.getHeaders(name);
    }

    /// Nothing said, everything accepted, or a browser, which would get XML for its `text/html`.
    private static boolean isOpen(@Nullable String accept) {
        return accept == null || accept.equals("*/*") || accept.startsWith("text/html");
    }
}
