package org.casus.serve.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.casus.query.Answer;
import org.casus.query.SavedQuery;
import org.casus.query.Wkt;
import org.casus.serve.view.Bars;
import org.casus.serve.view.Network;
import org.casus.serve.view.Showing;
import org.casus.serve.view.Shown;
import org.casus.serve.view.WorldMap;

/// What an answer can be shown as beside a table, by its columns: a map where there are geometries, a chart of numbers
/// by month or by name, a timeline of times, a network of who is tied to whom.
record Views(SavedQuery query, Answer.Rows rows, Showing showing) {
    private static final Pattern MONTH = Pattern.compile("(\\d{4}-(?:0[1-9]|1[0-2]))(?:-.*)?");
    private static final int MOST_BARS = 40;
    private static final int MOST_SPOTS = 2_000;

    Map<String, Object> all() {
        var views = new LinkedHashMap<String, Object>();
        if (rows.rows().isEmpty()) {
            return views;
        }
        map().ifPresent(map -> views.put("map", map));
        chart().ifPresent(chart -> views.put("chart", chart));
        timeline().ifPresent(timeline -> views.put("timeline", timeline));
        network().ifPresent(network -> views.put("network", network));
        return views;
    }

    private Optional<WorldMap> map() {
        return Wkt.column(rows)
                .map(column -> WorldMap.of(rows.rows().stream()
                        .limit(MOST_SPOTS)
                        .flatMap(row -> spot(row, column).stream())
                        .toList()));
    }

    private Optional<WorldMap.Spot> spot(Binding row, String column) {
        var thing = rows.columns().stream()
                .filter(name -> !name.equals(column))
                .map(name -> showing.cell(row, name))
                .filter(cell -> cell.kind().equals("thing"))
                .findFirst();
        var label = row.contains(Var.alloc("label"))
                ? showing.cell(row, "label").text()
                : thing.map(Shown::text).orElse("");
        return Optional.ofNullable(row.get(Var.alloc(column)))
                .flatMap(Wkt::of)
                .flatMap(Wkt::point)
                .map(point -> new WorldMap.Spot(
                        point.longitude(),
                        point.latitude(),
                        1,
                        label,
                        thing.map(cell -> String.valueOf(cell.href())).orElse("")));
    }

    private Optional<String> column(String view, String role) {
        return Optional.ofNullable(query.views().get(view))
                .map(columns -> columns.get(role))
                .filter(rows.columns()::contains);
    }

    /// As the file of the query says; else numbers by month, if a column holds months.
    private Optional<Bars> chart() {
        var label = column("chart", "label")
                .or(() -> rows.columns().stream().filter(this::holdsMonths).findFirst());
        var value = column("chart", "value")
                .or(() -> rows.columns().stream().filter(this::holdsNumbers).findFirst());
        if (label.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        var values = new LinkedHashMap<String, Double>();
        for (var row : rows.rows()) {
            var number = number(showing.cell(row, value.get()));
            var name = showing.cell(row, label.get()).text();
            if (number.isPresent() && !name.isEmpty()) {
                values.merge(name, number.get(), Double::sum);
            }
        }
        if (holdsMonths(label.get())) {
            return Optional.of(Bars.byMonth(values));
        }
        return values.size() < 2 || values.size() > MOST_BARS ? Optional.empty() : Optional.of(Bars.lying(values));
    }

    /// How many rows fall into each month.
    private Optional<Bars> timeline() {
        var column = column("timeline", "start")
                .or(() -> rows.columns().stream()
                        .filter(name -> name.equals("start") || name.equals("issued"))
                        .findFirst());
        if (column.isEmpty()) {
            return Optional.empty();
        }
        var months = new LinkedHashMap<String, Double>();
        for (var row : rows.rows()) {
            var matcher = MONTH.matcher(showing.cell(row, column.get()).text());
            if (matcher.matches()) {
                months.merge(matcher.group(1), 1.0, Double::sum);
            }
        }
        return months.isEmpty() ? Optional.empty() : Optional.of(Bars.byMonth(months));
    }

    private Optional<Network> network() {
        var from = column("network", "from");
        var to = column("network", "to");
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        var label = column("network", "label");
        var links = rows.rows().stream()
                .map(row -> new Network.Link(
                        showing.cell(row, from.get()),
                        showing.cell(row, to.get()),
                        label.map(name -> showing.cell(row, name).text()).orElse("")))
                .toList();
        return Optional.of(Network.of(links)).filter(network -> !network.ties().isEmpty());
    }

    private boolean holdsMonths(String column) {
        return values(column).stream().allMatch(text -> MONTH.matcher(text).matches() && text.length() == 7)
                && !values(column).isEmpty();
    }

    private boolean holdsNumbers(String column) {
        return rows.rows().stream()
                .anyMatch(row -> showing.cell(row, column).kind().equals("number"));
    }

    private List<String> values(String column) {
        return rows.rows().stream()
                .map(row -> showing.cell(row, column).text())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static Optional<Double> number(Shown cell) {
        try {
            return cell.text().isEmpty() ? Optional.empty() : Optional.of(Double.valueOf(cell.text()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
