package org.casus.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/// Holds the first requests back until the server knows its own address.
final class WaitingFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient CompletableFuture<FrontFilter> front = new CompletableFuture<>();

    void open(FrontFilter filter) {
        front.complete(filter);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        front.join().doFilter(request, response, chain);
    }
}
