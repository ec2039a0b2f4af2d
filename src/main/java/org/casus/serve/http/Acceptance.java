package org.casus.serve.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An Accept header: which of the media types that can be had is wanted most.
public record Acceptance(String header) {

    /// Among types wanted equally the first offered is taken.
    public Optional<String> best(List<String> offered) {
        double most = 0;
        Optional<String> best = Optional.empty();
        for (var type : offered) {
            double quality = quality(type);
            if (quality > most) {
                most = quality;
                best = Optional.of(type);
            }
        }
        return best;
    }

    /// Whether a page is what a browser's reader wants: HTML is named, and no machine's format before it.
    public boolean wantsPage() {
        return header.contains("text/html") && quality("text/html") > 0;
    }

    /// The quality of the most specific range that fits; 0 if none does.
    private double quality(String mediaType) {
        double quality = 0;
        int specific = -1;
        for (var range : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            var parts = range.strip().split(";", -1);
            int fit = fit(parts[0].strip(), mediaType);
            if (fit > specific) {
                specific = fit;
                quality = quality(parts);
            }
        }
        return quality;
    }

    private static int fit(String range, String mediaType) {
        if (range.equals(mediaType)) {
            return 2;
        }
        if (range.endsWith("/*") && mediaType.startsWith(range.substring(0, range.length() - 1))) {
            return 1;
        }
        return range.equals("*/*") ? 0 : -1;
    }

    private static double quality(String[] parts) {
        for (var part : parts) {
            if (part.strip().startsWith("q=")) {
                try {
                    return Double.parseDouble(part.strip().substring(2));
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
