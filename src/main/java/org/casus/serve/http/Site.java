package org.casus.serve.http;

import java.net.URI;
import java.util.Optional;

/// How the server looks from outside.
///
/// @param address where users reach it, without a slash at the end
/// @param direct whether an IRI of the base answers at once instead of leading to its document
public record Site(String address, boolean direct) {

    /// What stands before every path: empty, unless a proxy serves casus under a path of its own.
    public String root() {
        return Optional.ofNullable(URI.create(address).getRawPath()).orElse("");
    }
}
