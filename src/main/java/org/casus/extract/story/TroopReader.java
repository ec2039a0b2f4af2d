package org.casus.extract.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.extract.entity.Mention;
import org.casus.extract.frame.Frame;
import org.casus.extract.frame.FrameMatch;
import org.casus.extract.frame.Role;
import org.casus.extract.syntax.Clauses;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;
import org.casus.extract.value.TimeExpression.Kind;
import org.casus.model.DateRange;
import org.casus.model.Direction;
import org.casus.model.Participant;
import org.casus.model.Place;
import org.casus.model.Status;

/// Reads withdrawals and deployments, and through [LevelReader] troop levels.
final class TroopReader {
    private final Story story;
    private final Timing timing;
    private final Forces forces;
    private final LevelReader levels;
    private final List<MovementDraft> drafts = new ArrayList<>();

    TroopReader(Story story, Timing timing) {
        this.story = story;
        this.timing = timing;
        this.forces = new Forces(story);
        this.levels = new LevelReader(story, forces, drafts);
    }

    private static final Set<String> MANNERS = Set.of(
            "gradual",
            "partial",
            "full",
            "complete",
            "phased",
            "total",
            "immediate",
            "unconditional",
            "rapid",
            "orderly",
            "temporary",
            "massive");

    private static final Set<String> MARKS = Set.of("mark", "be", "represent", "constitute", "mean");

    private static final String[] DIRECTIONS = {
        "in", "from", "to", "into", "at", "inside", "within", "across", "out", "along", "around", "near"
    };

    List<MovementDraft> drafts() {
        return drafts;
    }

    void read(Sentence sentence, Optional<DateRange> anchor) {
        for (var match : story.matches(sentence)) {
            if (match.trigger().frame() == Frame.WITHDRAWAL || match.trigger().frame() == Frame.DEPLOYMENT) {
                movement(match, anchor);
            }
        }
        levels.read(sentence);
    }

    /// "The soldiers returned fire".
    private static boolean isOfFire(FrameMatch match) {
        return match.sentence()
                .children(match.token(), "dobj")
                .anyMatch(object -> object.lemma().equals("fire"));
    }

    private void movement(FrameMatch match, Optional<DateRange> anchor) {
        if (isOfFire(match)) {
            return;
        }
        var direction = match.trigger().frame() == Frame.WITHDRAWAL ? Direction.WITHDRAWAL : Direction.DEPLOYMENT;
        var mention = force(match);
        if (mention.isEmpty()) {
            story.nearMiss(
                    match.trigger().id(),
                    match.sentence(),
                    "'%s' moves no troops".formatted(match.token().form()));
            return;
        }
        var draft = new MovementDraft(Optional.of(direction), forces.participant(mention.get(), match));
        draft.status = status(match);
        draft.by = match.context().source();
        draft.troops = mention.get().count().filter(count -> isTroopCount(mention.get()));
        draft.all = match.sentence().subtree(mention.get().head()).stream()
                .anyMatch(token -> token.lower().equals("all"));
        draft.date = timing.date(match, moved(match.sentence()).or(() -> anchor))
                .or(() -> markedDate(match, direction))
                .or(() -> announced(match, draft.status));
        draft.deadline = timing.of(match, Kind.DEADLINE).flatMap(each -> each.deadline());
        draft.places(places(match, mention.get(), draft.force));
        draft.manner = manner(match);
        remaining(match, draft);
        draft.support(match);
        add(draft);
    }

    /// "Announced a withdrawal": it is still to come.
    private static Status status(FrameMatch match) {
        boolean announced = match.token().isNoun()
                && match.token().label().equals("dobj")
                && match.sentence()
                        .head(match.token())
                        .filter(verb -> verb.lemma().equals("announce"))
                        .isPresent();
        return announced && match.context().status() == Status.OCCURRED
                ? Status.ANNOUNCED
                : match.context().status();
    }

    static boolean isTroopCount(Mention mention) {
        return mention.head().isNumber()
                || mention.head().pos().equals("NNS")
                || mention.head().lemma().equals("personnel");
    }

    /// The force that moves: the filler of the role that is one, or for a participle without one the phrase before
    /// it.
    private Optional<Mention> force(FrameMatch match) {
        return match.fillers(Role.FORCE)
                .filter(mention -> !mention.head().pos().equals("JJ") && forces.isForce(mention))
                .findFirst()
                .or(() -> match.trigger().isVerb()
                        ? match.fillers(Role.ACTOR)
                                .filter(each -> !each.isPronoun() && forces.isForce(each))
                                .filter(each -> match.role(Role.FORCE).isEmpty())
                                .findFirst()
                        : Optional.empty())
                .or(() -> beforeParticiple(match));
    }

    private Optional<Mention> beforeParticiple(FrameMatch match) {
        if (!match.token().pos().equals("VBN") || !match.roles().isEmpty()) {
            return Optional.empty();
        }
        return story.mentions()
                .before(
                        match.sentence(),
                        match.token(),
                        0,
                        mention -> mention.to() >= match.token().index() - 2)
                .filter(forces::isForce);
    }

    private List<Place> places(FrameMatch match, Mention force, Participant mover) {
        var places = new ArrayList<Place>();
        var clauses = new Clauses(match.sentence());
        for (var word : List.of(match.token(), match.scope(), force.head())) {
            clauses.prepositional(word, DIRECTIONS).stream()
                    .map(token -> story.mention(match.sentence(), token))
                    .flatMap(mention -> place(mention).stream())
                    .filter(place -> !places.contains(place))
                    .forEach(places::add);
        }
        match.fillers(Role.PLACE)
                .flatMap(mention -> story.participants().place(mention).stream())
                .filter(place -> !places.contains(place))
                .forEach(places::add);
        return places.isEmpty() ? sentencePlace(match, mover) : List.of(places.getFirst());
    }

    /// A place, or what it lies in: "along the line of contact in Nagorno-Karabakh".
    private Optional<Place> place(Mention mention) {
        return story.participants()
                .place(mention)
                .or(() -> story.participants().outer(mention).map(story.participants()::place));
    }

    /// Without a preposition of place: where another movement of the sentence goes, or the other country that it
    /// names.
    private List<Place> sentencePlace(FrameMatch match, Participant mover) {
        var elsewhere = drafts.stream()
                .filter(draft -> draft.sentences().contains(match.sentence()))
                .flatMap(draft -> draft.places().stream())
                .findFirst();
        if (elsewhere.isPresent()) {
            return List.of(elsewhere.get());
        }
        return story.mentions()
                .before(
                        match.sentence(),
                        match.token(),
                        0,
                        mention -> Forces.stateOf(mention)
                                .filter(state -> !mover.of().equals(Optional.of(state.name())))
                                .isPresent())
                .flatMap(mention -> story.participants().place(mention))
                .map(List::of)
                .orElse(List.of());
    }

    /// The day of the movement told just before: "left in 2011 and came back three years later".
    private Optional<DateRange> moved(Sentence sentence) {
        return drafts.reversed().stream()
                .filter(draft -> draft.isDated() && sentence.number() - draft.lastSentence(sentence) <= 1)
                .flatMap(draft -> draft.date.stream())
                .findFirst();
    }

    /// What is announced begins no earlier than the day on which it was announced.
    private Optional<DateRange> announced(FrameMatch match, Status status) {
        if (status != Status.ANNOUNCED && status != Status.ORDERED) {
            return Optional.empty();
        }
        return match.sentence().ancestry(match.token()).stream()
                .filter(verb -> verb.isVerb()
                        && match.context()
                                .sourceVerb()
                                .filter(verb.lemma()::equals)
                                .isPresent())
                .findFirst()
                .flatMap(verb -> timing.of(match.sentence(), verb, verb, Kind.POINT))
                .flatMap(time -> time.range().from())
                .map(day -> new DateRange(Optional.of(day), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /// "This operation marked the return of ...": the movement that the sentence before told.
    private Optional<DateRange> markedDate(FrameMatch match, Direction direction) {
        var sentence = match.sentence();
        return sentence.head(match.token())
                .filter(verb -> MARKS.contains(verb.lemma()))
                .flatMap(verb -> sentence.child(verb, "nsubj"))
                .filter(subject -> sentence.children(subject, "det")
                        .anyMatch(det -> det.lower().equals("this")))
                .flatMap(subject -> drafts.reversed().stream()
                        .filter(draft -> draft.direction.equals(Optional.of(direction))
                                && sentence.number() - draft.lastSentence(sentence) == 1)
                        .flatMap(draft -> draft.date.stream())
                        .findFirst());
    }

    private static Optional<String> manner(FrameMatch match) {
        return match.sentence().children(match.token()).stream()
                .map(Token::lower)
                .filter(MANNERS::contains)
                .findFirst();
    }

    /// "..., leaving only 2,500 in the country".
    private void remaining(FrameMatch match, MovementDraft draft) {
        var sentence = match.sentence();
        sentence.children(match.token(), "advcl", "xcomp", "conj")
                .filter(verb -> verb.lemma().equals("leave") && verb.pos().equals("VBG"))
                .flatMap(verb -> sentence.children(verb, "dobj", "nsubj"))
                .map(object -> story.mention(sentence, object))
                .filter(mention -> mention.head().isNumber() || Forces.isArmed(mention))
                .flatMap(mention -> mention.count().stream())
                .findFirst()
                .ifPresent(count -> draft.remaining = Optional.of(count));
    }

    /// The same movement told again, as in a heading, adds to the draft; what contradicts it opens another.
    private void add(MovementDraft draft) {
        var same = drafts.stream().filter(each -> isSame(each, draft)).findFirst();
        if (same.isEmpty()) {
            drafts.add(draft);
            return;
        }
        var each = same.get();
        draft.supports().forEach(support -> each.support(support.rule(), support.path(), support.sentence()));
        each.date = Timing.tighter(each.date, draft.date);
        each.places(each.places().isEmpty() ? draft.places() : List.of());
        each.troops = each.troops.or(() -> draft.troops);
        each.remaining = each.remaining.or(() -> draft.remaining);
        each.manner = each.manner.or(() -> draft.manner);
        each.deadline = each.deadline.or(() -> draft.deadline);
        each.by = each.by.or(() -> draft.by);
    }

    private static boolean isSame(MovementDraft one, MovementDraft other) {
        boolean heading = other.sentences().stream().allMatch(Sentence::heading);
        boolean statuses = one.status == other.status || heading && other.status == Status.OCCURRED;
        boolean counts = one.troops.isEmpty() || other.troops.isEmpty() || one.troops.equals(other.troops);
        return one.direction.equals(other.direction)
                && statuses
                && counts
                && one.all == other.all
                && (one.force.of().isPresent() && one.force.of().equals(other.force.of())
                        || one.force.name().equals(other.force.name()))
                && !Timing.conflict(one.date, other.date)
                && !Locations.conflict(one.places(), other.places());
    }
}
