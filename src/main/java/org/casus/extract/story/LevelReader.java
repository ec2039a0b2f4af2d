package org.casus.extract.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.extract.entity.Mention;
import org.casus.extract.syntax.Clauses;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;
import org.casus.model.DateRange;

/// Reads how many troops a force has in a place.
final class LevelReader {
    private final Story story;
    private final Forces forces;
    private final List<MovementDraft> drafts;

    /// Levels go to the same list as movements, in the order of the text.
    LevelReader(Story story, Forces forces, List<MovementDraft> drafts) {
        this.story = story;
        this.forces = forces;
        this.drafts = drafts;
    }

    private static final Set<String> HAVE = Set.of("have", "keep", "maintain", "station", "host", "retain");

    /// "There are about 5,000 US troops in the country", "The US has 2,500 troops in Iraq".
    void read(Sentence sentence) {
        for (var verb : sentence.tokens()) {
            boolean there = verb.lemma().equals("be")
                    && sentence.children(verb, "expl").findAny().isPresent();
            if (verb.isVerb() && (there || HAVE.contains(verb.lemma()))) {
                sentence.children(verb, "attr", "nsubj", "dobj")
                        .filter(token -> there || token.label().equals("dobj"))
                        .map(token -> story.mention(sentence, token))
                        .filter(mention -> Forces.isArmed(mention)
                                && mention.count().isPresent()
                                && TroopReader.isTroopCount(mention))
                        .findFirst()
                        .ifPresent(mention -> level(sentence, verb, mention));
            }
        }
    }

    private void level(Sentence sentence, Token verb, Mention mention) {
        var clauses = new Clauses(sentence);
        var places = new ArrayList<>(clauses.prepositional(verb, "in", "at", "inside"));
        places.addAll(clauses.prepositional(mention.head(), "in", "at", "inside"));
        var place = places.stream()
                .flatMap(token -> story.participants().place(story.mention(sentence, token)).stream())
                .findFirst();
        var context = story.matcher().context(sentence, verb);
        if (place.isEmpty() || !context.isPlain()) {
            return;
        }
        var subject = clauses.subjects(verb).stream()
                .flatMap(token -> Forces.stateOf(story.mention(sentence, token)).stream())
                .findFirst();
        var owner = forces.state(mention).or(() -> subject);
        var draft = new MovementDraft(
                Optional.empty(),
                owner.map(entity -> forces.ofState(entity, mention))
                        .orElseGet(() -> story.participants().participant(mention)));
        draft.troops = mention.count();
        draft.place(place.get());
        draft.by = context.source();
        draft.date = story.published()
                .map(day -> new DateRange(Optional.of(day), Optional.of(day), Optional.empty(), Optional.empty()));
        draft.support("troops.level", verb.form() + "; force = " + mention.text(), sentence);
        drafts.add(draft);
    }
}
