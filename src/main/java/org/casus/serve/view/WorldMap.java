package org.casus.serve.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A map with marks, drawn over the outlines of Natural Earth. One degree is one unit; x is the longitude plus 180, y
/// is
/// 90 minus the latitude.
public record WorldMap(List<Mark> marks, double x, double y, double width, double height) {
    private static final List<String> OUTLINES = outlines();
    private static final double NARROWEST = 24;
    private static final double MARGIN = 1.35;
    private static final double SHAPE = 2;
    private static final double LARGEST = 0.022;
    private static final double SMALLEST = 0.008;

    /// A mark with what it stands for; `radius` in degrees.
    public record Mark(double x, double y, double radius, String title, String href) {}

    /// What is to be marked.
    public record Spot(double longitude, double latitude, double weight, String title, String href) {}

    public static WorldMap of(List<Spot> spots) {
        if (spots.isEmpty()) {
            return new WorldMap(List.of(), 0, 0, 360, 180);
        }
        double west = spots.stream().mapToDouble(Spot::longitude).min().orElse(0);
        double east = spots.stream().mapToDouble(Spot::longitude).max().orElse(0);
        double south = spots.stream().mapToDouble(Spot::latitude).min().orElse(0);
        double north = spots.stream().mapToDouble(Spot::latitude).max().orElse(0);
        double width = Math.clamp(Math.max((east - west) * MARGIN, (north - south) * MARGIN * SHAPE), NARROWEST, 360);
        double height = width / SHAPE;
        double x = Math.clamp((west + east) / 2 + 180 - width / 2, 0, 360 - width);
        double y = Math.clamp(90 - (south + north) / 2 - height / 2, 0, 180 - height);
        double most = spots.stream().mapToDouble(Spot::weight).max().orElse(1);
        var marks = spots.stream().map(spot -> mark(spot, width, most)).toList();
        return new WorldMap(marks, x, y, width, height);
    }

    private static Mark mark(Spot spot, double width, double most) {
        double share = most > 0 ? Math.sqrt(spot.weight() / most) : 1;
        double radius = width * (SMALLEST + (LARGEST - SMALLEST) * share);
        return new Mark(
                round(spot.longitude() + 180), round(90 - spot.latitude()), round(radius), spot.title(), spot.href());
    }

    private static double round(double number) {
        return Math.round(number * 1000) / 1000.0;
    }

    public String viewBox() {
        return "%s %s %s %s".formatted(round(x), round(y), round(width), round(height));
    }

    /// How thick a thin line is.
    public double line() {
        return round(width / 1000);
    }

    public String land() {
        return OUTLINES.get(0);
    }

    public String borders() {
        return OUTLINES.get(1);
    }

    private static List<String> outlines() {
        try (InputStream in = WorldMap.class.getResourceAsStream("/org/casus/serve/basemap.txt")) {
            if (in == null) {
                throw new IllegalStateException("The basemap is missing from the program.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
