package org.casus.serve.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who is tied to whom, in two columns with lines between them: legible where a cloud of points is not.
public record Network(List<Knot> from, List<Knot> to, List<Tie> ties, int height) {
    private static final int STEP = 44;
    private static final int FIRST = 30;
    private static final int MOST = 40;

    /// A name at a height.
    public record Knot(Shown thing, int y) {}

    /// A line between two heights.
    public record Tie(int fromY, int toY, String label) {
        public int middle() {
            return (fromY + toY) / 2;
        }
    }

    /// One row of the table.
    public record Link(Shown from, Shown to, String label) {}

    public static Network of(List<Link> links) {
        var left = new LinkedHashMap<Shown, Integer>();
        var right = new LinkedHashMap<Shown, Integer>();
        var labels = new LinkedHashMap<List<Shown>, Set<String>>();
        for (var link : links) {
            boolean fits = (left.containsKey(link.from()) || left.size() < MOST)
                    && (right.containsKey(link.to()) || right.size() < MOST);
            if (fits && !link.from().text().isEmpty() && !link.to().text().isEmpty()) {
                left.putIfAbsent(link.from(), FIRST + STEP * left.size());
                right.putIfAbsent(link.to(), FIRST + STEP * right.size());
                labels.computeIfAbsent(List.of(link.from(), link.to()), key -> new LinkedHashSet<>())
                        .add(link.label());
            }
        }
        var ties = new ArrayList<Tie>();
        labels.forEach((ends, told) -> ties.add(new Tie(
                left.getOrDefault(ends.get(0), FIRST),
                right.getOrDefault(ends.get(1), FIRST),
                String.join(", ", told))));
        int height = 2 * FIRST + STEP * (Math.max(left.size(), right.size()) - 1);
        return new Network(knots(left), knots(right), ties, Math.max(height, 2 * FIRST));
    }

    private static List<Knot> knots(Map<Shown, Integer> heights) {
        var knots = new ArrayList<Knot>();
        heights.forEach((thing, y) -> knots.add(new Knot(thing, y)));
        return knots;
    }
}
