package org.casus.serve.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A bar chart: upright bars along time, or lying ones with a label each.
///
/// @param top the value at the top of the scale
public record Bars(List<Bar> bars, double top, boolean upright) {
    private static final int MOST_MONTHS = 60;
    private static final double PERCENT = 100;

    /// One bar; `share` is how much of the scale it takes, in percent.
    public record Bar(String label, double value, double share, boolean named) {
        public String amount() {
            return text(value);
        }
    }

    /// The top of the scale as text.
    public String most() {
        return text(top);
    }

    /// Whole numbers without a point.
    private static String text(double value) {
        return value == Math.rint(value) ? "%,d".formatted((long) value) : String.valueOf(value);
    }

    public static Bars upright(Map<String, Double> values) {
        return of(values, true);
    }

    public static Bars lying(Map<String, Double> values) {
        return of(values, false);
    }

    /// Values by month as `2020-11`, with the months between them; by year if that is too many.
    public static Bars byMonth(Map<String, Double> months) {
        if (months.isEmpty()) {
            return upright(Map.of());
        }
        var sorted = new java.util.TreeMap<>(months);
        var all = between(sorted.firstKey(), sorted.lastKey());
        if (all.size() > MOST_MONTHS) {
            return byYear(sorted);
        }
        var filled = new LinkedHashMap<String, Double>();
        all.forEach(month -> filled.put(month, months.getOrDefault(month, 0.0)));
        return upright(filled);
    }

    private static Bars byYear(java.util.TreeMap<String, Double> months) {
        var years = new java.util.TreeMap<String, Double>();
        months.forEach((month, value) -> years.merge(month.substring(0, 4), value, Double::sum));
        var filled = new LinkedHashMap<String, Double>();
        for (int year = Integer.parseInt(years.firstKey()); year <= Integer.parseInt(years.lastKey()); year++) {
            filled.put("%04d".formatted(year), years.getOrDefault("%04d".formatted(year), 0.0));
        }
        return upright(filled);
    }

    private static List<String> between(String first, String last) {
        var months = new ArrayList<String>();
        var month = java.time.YearMonth.parse(first);
        var end = java.time.YearMonth.parse(last);
        while (!month.isAfter(end) && months.size() <= MOST_MONTHS) {
            months.add(month.toString());
            month = month.plusMonths(1);
        }
        return months;
    }

    private static Bars of(Map<String, Double> values, boolean upright) {
        double top =
                values.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        int step = Math.max(1, (int) Math.ceil(values.size() / 12.0));
        var bars = new ArrayList<Bar>();
        values.forEach((label, value) -> bars.add(
                new Bar(label, value, top > 0 ? Math.max(0, PERCENT * value / top) : 0, bars.size() % step == 0)));
        return new Bars(List.copyOf(bars), top, upright);
    }

    public boolean isEmpty() {
        return bars.isEmpty();
    }
}
