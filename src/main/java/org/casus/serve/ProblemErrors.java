package org.casus.serve;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.casus.serve.http.Problem;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// What the web server itself refuses, such as a header that is too long, in the form of all other errors.
final class ProblemErrors extends ErrorHandler {
    private static final System.Logger LOG = System.getLogger("casus.serve");

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = Optional.ofNullable(request.getAttribute(ERROR_STATUS))
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .orElse(500);
        tell(request, status);
        var detail = status >= 500
                ? "The request could not be answered; this is a fault of the server."
                : Optional.ofNullable(request.getAttribute(ERROR_MESSAGE))
                        .map(String::valueOf)
                        .orElse("The request cannot be understood.");
        var reply = new Problem(status, detail.lines().findFirst().orElse("")).reply();
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.type());
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.write(true, ByteBuffer.wrap(reply.body()), callback);
        return true;
    }

    /// A fault of ours is for the keeper of the server to see.
    private static void tell(Request request, int status) {
        if (status >= 500 && request.getAttribute(ERROR_EXCEPTION) instanceof Throwable fault) {
            LOG.log(System.Logger.Level.ERROR, "The request could not be answered", fault);
        }
    }
}
