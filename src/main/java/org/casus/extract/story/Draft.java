package org.casus.extract.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.casus.extract.frame.FrameMatch;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;
import org.casus.model.DateRange;
import org.casus.model.Place;
import org.casus.model.Relation;
import org.casus.model.Status;

/// A fact while its parts are collected from several sentences.
abstract class Draft {
    /// Where a part of a draft was found: the rule, and the words that it matched.
    record Support(String rule, String path, Sentence sentence) {
        static Support of(FrameMatch match) {
            return new Support(match.trigger().id(), match.path(), match.sentence());
        }
    }

    private static final int NOWHERE = -100_000;

    private final Set<Support> supports = new LinkedHashSet<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final List<FrameMatch> matches = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    final List<Relation> relations = new ArrayList<>();
    Optional<DateRange> date = Optional.empty();
    private Optional<Sentence> dateFrom = Optional.empty();
    Status status = Status.OCCURRED;
    String id = "";

    void support(String rule, String path, Sentence sentence) {
        supports.add(new Support(rule, path, sentence));
        if (!sentences.contains(sentence)) {
            sentences.add(sentence);
        }
    }

    void support(FrameMatch match) {
        support(match.trigger().id(), match.path(), match.sentence());
        matches.add(match);
    }

    Set<Support> supports() {
        return supports;
    }

    /// The sentences that it rests on, in the order in which they were read.
    List<Sentence> sentences() {
        return sentences;
    }

    boolean isDated() {
        return date.filter(DateRange::isResolved).isPresent();
    }

    /// Takes over the time that another sentence tells.
    void carry(DateRange range, Sentence from) {
        date = Optional.of(range);
        dateFrom = Optional.of(from);
    }

    /// The sentence that a time was taken over from.
    Optional<Sentence> dateFrom() {
        return dateFrom;
    }

    /// The number of the sentence that last spoke of it up to this one; far below zero if none did. Headings do not
    /// count.
    int lastSentence(Sentence upTo) {
        return sentences.stream()
                .filter(each -> each.number() <= upTo.number() && !each.heading())
                .mapToInt(Sentence::number)
                .max()
                .orElse(NOWHERE);
    }

    /// The words that called it up, in the order in which they were read.
    List<FrameMatch> matches() {
        return matches;
    }

    boolean isCalledBy(Sentence sentence, Token token) {
        return matches.stream()
                .anyMatch(
                        match -> match.token().equals(token) && match.sentence().equals(sentence));
    }

    void place(Place place) {
        places.putIfAbsent(place.iri().orElse(place.name()), place);
    }

    void places(List<Place> more) {
        more.forEach(this::place);
    }

    void replacePlaces(UnaryOperator<Place> change) {
        places.replaceAll((key, place) -> change.apply(place));
    }

    /// The places, without a country when a place in it is known.
    List<Place> places() {
        return places.values().stream()
                .filter(place -> !isCountryOfAnother(place))
                .toList();
    }

    private boolean isCountryOfAnother(Place place) {
        return place.countryName().filter(place.name()::equals).isPresent()
                && places.values().stream()
                        .anyMatch(
                                other -> !other.equals(place) && other.country().equals(place.country()));
    }

    String firstRule() {
        return supports.stream().findFirst().map(Support::rule).orElse("");
    }
}
