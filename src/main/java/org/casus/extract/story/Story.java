package org.casus.extract.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.extract.entity.Coreference;
import org.casus.extract.entity.Gazetteer;
import org.casus.extract.entity.Mention;
import org.casus.extract.entity.Mentions;
import org.casus.extract.entity.Nouns;
import org.casus.extract.entity.Participants;
import org.casus.extract.frame.FrameMatch;
import org.casus.extract.frame.FrameMatcher;
import org.casus.extract.frame.Triggers;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;
import org.casus.extract.value.DateReader;
import org.casus.extract.value.TimeExpression;
import org.casus.model.Evidence;
import org.casus.model.SourceDocument;
import org.casus.reference.Entity;
import org.casus.reference.Reference;

/// One document while it is read: its sentences, who and what they name, and the notes for explanations. One
/// thread.
public final class Story {
    /// Words that a rule looked at and did not take, and why.
    public record Rejected(String rule, Evidence evidence, String reason) {}

    private final SourceDocument document;
    private final String text;
    private final int[] codePoints;
    private final List<Sentence> sentences;
    private final Mentions mentions;
    private final Gazetteer gazetteer;
    private final Optional<Entity> sentFrom;
    private final Coreference coreference;
    private final Participants participants;
    private final FrameMatcher matcher;
    private final Map<Sentence, List<TimeExpression>> times = new HashMap<>();
    private final Map<Sentence, List<FrameMatch>> matches = new HashMap<>();
    private final List<Rejected> rejected = new ArrayList<>();

    public Story(
            SourceDocument document,
            List<Sentence> sentences,
            Reference reference,
            Nouns nouns,
            Triggers triggers,
            Optional<String> sentFrom) {
        this.document = document;
        this.text = document.text().orElse("");
        this.codePoints = codePoints(text);
        this.sentences = sentences;
        this.gazetteer = new Gazetteer(reference);
        this.sentFrom = sentFrom.flatMap(gazetteer::sentFrom);
        this.mentions = new Mentions(nouns, gazetteer, sentences);
        this.coreference = new Coreference(mentions, gazetteer);
        this.participants = new Participants(mentions, coreference, gazetteer);
        this.matcher = new FrameMatcher(triggers, mentions);
        var dates = new DateReader(document.date());
        for (var sentence : sentences) {
            times.put(sentence, dates.read(sentence.text()));
            matches.put(sentence, matcher.matches(sentence));
        }
    }

    private static int[] codePoints(String text) {
        var counts = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            boolean second = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
            counts[i + 1] = counts[i] + (second ? 0 : 1);
        }
        return counts;
    }

    public SourceDocument document() {
        return document;
    }

    Optional<LocalDate> published() {
        return document.date();
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /// The country that the report was sent from, by its dateline.
    Optional<Entity> sentFrom() {
        return sentFrom;
    }

    Mentions mentions() {
        return mentions;
    }

    Gazetteer gazetteer() {
        return gazetteer;
    }

    Coreference coreference() {
        return coreference;
    }

    Participants participants() {
        return participants;
    }

    FrameMatcher matcher() {
        return matcher;
    }

    List<FrameMatch> matches(Sentence sentence) {
        return matches.getOrDefault(sentence, List.of());
    }

    List<TimeExpression> times(Sentence sentence) {
        return times.getOrDefault(sentence, List.of());
    }

    Mention mention(Sentence sentence, Token token) {
        return mentions.at(sentence, token);
    }

    /// The words of the text between two offsets (UTF-16 units), as evidence.
    Evidence evidence(int start, int end) {
        return new Evidence(text.substring(start, end), codePoints[start], codePoints[end]);
    }

    Evidence evidence(Sentence sentence) {
        return evidence(sentence.start(), sentence.start() + sentence.text().length());
    }

    void nearMiss(String rule, Sentence sentence, String reason) {
        rejected.add(new Rejected(rule, evidence(sentence), reason));
    }

    public List<Rejected> rejected() {
        return rejected;
    }
}
