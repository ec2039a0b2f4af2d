package org.casus.serve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.casus.query.Format;

/// An Accept header: which of the formats that can be had is wanted most.
record Acceptance(String header) {

    /// `first` is taken where the header leaves the choice open.
    Optional<Format> best(List<Format> offered, Format first) {
        double most = 0;
        Optional<Format> best = Optional.empty();
        for (var format : offered) {
            double quality = quality(format.mediaType());
            if (quality > most || (quality == most && quality > 0 && format == first)) {
                most = quality;
                best = Optional.of(format);
            }
        }
        return best;
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
