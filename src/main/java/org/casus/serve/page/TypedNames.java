package org.casus.serve.page;

import static org.apache.jena.graph.Node.ANY;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.casus.query.Parameter;
import org.casus.query.SavedQuery;
import org.casus.serve.edition.Found;
import org.casus.serve.view.Showing;
import org.casus.serve.view.Shown;

/// People type names into forms, not IRIs. A name that one thing has stands for it; for others a reader gets the
/// things to choose from.
record TypedNames(SavedQuery query, Showing showing) {
    private static final int OFFERED = 12;

    /// Things that a name may mean, each with the address that asks about it.
    public record Choice(String name, List<Shown> things) {}

    /// The same values, with IRIs for the names that are clear.
    Map<String, List<String>> resolved(Map<String, List<String>> given) {
        var resolved = new LinkedHashMap<String, List<String>>();
        given.forEach((name, texts) -> resolved.put(
                name, texts.stream().map(text -> resolved(name, text)).toList()));
        return resolved;
    }

    private String resolved(String name, String text) {
        var found = fitting(name, text);
        var same = found.stream()
                .filter(one -> one.label().equalsIgnoreCase(text.strip()))
                .findFirst();
        return same.or(() -> found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty())
                .map(one -> showing.edition().names().shortened(one.iri()))
                .orElse(text);
    }

    /// For the first name that several things have, or that none has: an empty choice.
    Optional<Choice> unclear(Map<String, List<String>> given) {
        for (var entry : given.entrySet()) {
            for (var text : entry.getValue()) {
                if (thingParameter(entry.getKey()).isPresent() && !isThing(text)) {
                    return Optional.of(new Choice(text, offered(entry.getKey(), text, given)));
                }
            }
        }
        return Optional.empty();
    }

    private List<Shown> offered(String name, String text, Map<String, List<String>> given) {
        return fitting(name, text).stream()
                .map(one -> {
                    var chosen = new LinkedHashMap<>(given);
                    chosen.put(name, List.of(showing.edition().names().shortened(one.iri())));
                    var href = showing.site().root() + "/queries/" + query.name() + "?" + QueryPage.fields(chosen);
                    return new Shown(showing.edition().labels().of(one.iri()), href, "thing", one.iri());
                })
                .toList();
    }

    private List<Found> fitting(String name, String text) {
        return thingParameter(name)
                .filter(parameter -> !isThing(text))
                .map(parameter -> showing.edition().search(text, type(parameter), OFFERED))
                .orElse(List.of());
    }

    private Optional<String> type(Parameter parameter) {
        return parameter
                .ofClass()
                .map(type -> showing.edition().names().expanded(type).orElse(type));
    }

    private Optional<Parameter> thingParameter(String name) {
        return query.parameter(name).filter(parameter -> parameter.ofClass().isPresent());
    }

    /// Whether it is written as an IRI of something that is here.
    private boolean isThing(String text) {
        var names = showing.edition().names();
        var stripped = text.strip();
        var iri = names.expanded(stripped)
                .orElse(stripped.matches("[A-Za-z][A-Za-z0-9+.-]*://.*") ? stripped : names.base() + stripped);
        var node = NodeFactory.createURI(iri);
        var graphs = showing.edition().contents().graphs();
        return graphs.contains(ANY, node, ANY, ANY) || graphs.contains(ANY, ANY, ANY, node);
    }
}
