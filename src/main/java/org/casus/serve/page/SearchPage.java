package org.casus.serve.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.casus.query.SavedQuery;
import org.casus.serve.edition.Found;
import org.casus.serve.view.Showing;
import org.casus.serve.view.Shown;

/// What fits the words of a search: things, sentences, questions.
record SearchPage(String text, Showing showing) {
    private static final int FOUND = 50;
    private static final int SENTENCES = 10;
    private static final int QUESTIONS = 5;
    private static final int SHORTEST = 3;

    /// A thing with the name by which it was found.
    public record Hit(Shown thing, String label, List<Shown> types) {}

    Map<String, Object> model() {
        var all = showing.edition().search(text, Optional.empty(), FOUND);
        var found = all.isEmpty() ? showing.edition().searchNearly(text, FOUND) : all;
        var model = new LinkedHashMap<String, Object>();
        model.put("q", text);
        model.put("nearly", all.isEmpty() && !found.isEmpty());
        model.put("found", found.stream().map(this::hit).toList());
        model.put("most", FOUND);
        model.put("sentences", sentences());
        model.put("questions", questions());
        model.put("ready", showing.edition().isIndexed());
        return model;
    }

    private Hit hit(Found found) {
        return new Hit(showing.thing(found.iri()), found.label(), ResourcePage.types(found.iri(), showing));
    }

    private List<Quotes.Quote> sentences() {
        var quotes = new Quotes(showing);
        return showing.edition().sentences(text, SENTENCES).stream()
                .map(iri -> quotes.withFacts(NodeFactory.createURI(iri)))
                .toList();
    }

    /// Saved queries that have most of the words in their texts.
    private List<SavedQuery> questions() {
        var words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> word.length() >= SHORTEST)
                .map(word ->
                        word.length() > SHORTEST && word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        var fitting = new ArrayList<>(showing.edition().queries().values());
        fitting.removeIf(query -> hits(query, words) < (words.size() + 1) / 2);
        fitting.sort(Comparator.comparingLong((SavedQuery query) -> -hits(query, words))
                .thenComparing(SavedQuery::name));
        return fitting.stream().limit(QUESTIONS).toList();
    }

    private static long hits(SavedQuery query, List<String> words) {
        var texts = String.join(" ", query.name(), query.summary(), query.description(), String.join(" ", query.tags()))
                .toLowerCase(Locale.ROOT);
        return words.stream().filter(texts::contains).count();
    }
}
