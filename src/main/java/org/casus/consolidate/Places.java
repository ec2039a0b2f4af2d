package org.casus.consolidate;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where places lie. Each is looked up once.
final class Places {
    private static final Pattern POINT = Pattern.compile("POINT\\s*\\(\\s*(-?[0-9.]+)\\s+(-?[0-9.]+)\\s*\\)");
    private static final double EARTH_KM = 6371;

    private final Ids ids;
    private final Terms terms;
    private final Long2ObjectOpenHashMap<Position> known = new Long2ObjectOpenHashMap<>();

    Places(Ids ids, Terms terms) {
        this.ids = ids;
        this.terms = terms;
    }

    /// @param around the place itself and all that it lies in
    /// @param outermost those of them that lie in nothing
    /// @param countries those of them that have an ISO code or lie in nothing
    record Position(LongList around, LongList outermost, LongList countries, Optional<Point> point) {
        /// Whether it is smaller than a country.
        boolean isInner() {
            return around.size() > 1;
        }
    }

    /// Degrees.
    record Point(double longitude, double latitude) {
        double kilometresTo(Point other) {
            double north = Math.toRadians(other.latitude - latitude) / 2;
            double east = Math.toRadians(other.longitude - longitude) / 2;
            double chord = Math.pow(Math.sin(north), 2)
                    + Math.cos(Math.toRadians(latitude))
                            * Math.cos(Math.toRadians(other.latitude))
                            * Math.pow(Math.sin(east), 2);
            return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
        }
    }

    Position position(long place) {
        var found = known.get(place);
        if (found == null) {
            found = look(place);
            known.put(place, found);
        }
        return found;
    }

    private Position look(long place) {
        var around = new LongArrayList();
        var outermost = new LongArrayList();
        var countries = new LongArrayList();
        around.add(place);
        for (int next = 0; next < around.size(); next++) {
            long inner = around.getLong(next);
            var wider = ids.objects(inner, terms.within);
            if (wider.isEmpty()) {
                outermost.add(inner);
            }
            if (wider.isEmpty() || !ids.objects(inner, terms.isoCode).isEmpty()) {
                countries.add(inner);
            }
            for (int each = 0; each < wider.size(); each++) {
                if (!around.contains(wider.getLong(each))) {
                    around.add(wider.getLong(each));
                }
            }
        }
        return new Position(around, outermost, countries, point(place));
    }

    private Optional<Point> point(long place) {
        var geometries = ids.objects(place, terms.geometry);
        for (int each = 0; each < geometries.size(); each++) {
            var texts = ids.objects(geometries.getLong(each), terms.wkt);
            if (!texts.isEmpty()) {
                var parts = POINT.matcher(ids.node(texts.getLong(0)).getLiteralLexicalForm());
                if (parts.find()) {
                    return Optional.of(
                            new Point(Double.parseDouble(parts.group(1)), Double.parseDouble(parts.group(2))));
                }
            }
        }
        return Optional.empty();
    }
}
