package org.casus.extract.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.extract.entity.Mention;
import org.casus.extract.entity.Sense;
import org.casus.extract.frame.Frame;
import org.casus.extract.frame.FrameMatch;
import org.casus.extract.frame.Role;
import org.casus.extract.syntax.Clauses;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;
import org.casus.extract.value.TimeExpression;
import org.casus.extract.value.TimeExpression.Kind;
import org.casus.model.AgreementKind;
import org.casus.model.Code;
import org.casus.model.DateRange;
import org.casus.model.Stage;
import org.casus.model.Status;

/// Reads agreements: their parties, when they were concluded, and what became of them.
final class AgreementReader {
    private static final Set<String> JOINS = Set.of("sign", "conclude", "reach", "strike", "initial", "agree", "join");

    private static final StageWords WORDS = StageWords.read();

    private final Story story;
    private final Timing timing;
    private final Attacks attacks;
    private final List<AgreementDraft> drafts = new ArrayList<>();

    AgreementReader(Story story, Timing timing, Attacks attacks) {
        this.story = story;
        this.timing = timing;
        this.attacks = attacks;
    }

    List<AgreementDraft> drafts() {
        return drafts;
    }

    /// Leaves out what is no more than the word: "as a means to reach agreements".
    void settle() {
        drafts.removeIf(draft -> {
            boolean telling = draft.parties.size() > 1
                    || draft.name.isPresent()
                    || draft.isDated()
                    || !draft.promises.isEmpty()
                    || !draft.relations.isEmpty()
                    || draft.kind != AgreementKind.AGREEMENT
                    || draft.changes.stream()
                            .anyMatch(change ->
                                    change.date().isPresent() || change.event().isPresent());
            if (!telling) {
                story.nearMiss(
                        draft.firstRule(),
                        draft.sentences().getFirst(),
                        "nothing is said of who agreed with whom, when or on what");
            }
            return !telling;
        });
    }

    /// `then` is the day that "then" points back to: that of the last statement.
    void read(Sentence sentence, Optional<DateRange> then) {
        for (var match : story.matches(sentence)) {
            if (match.trigger().frame() == Frame.AGREEMENT) {
                agreement(match, then);
            }
        }
        pronouns(sentence, then);
    }

    private void agreement(FrameMatch match, Optional<DateRange> then) {
        var found = new AgreementDraft(match.trigger()
                .kind()
                .flatMap(code -> Code.find(AgreementKind.class, code))
                .orElse(AgreementKind.AGREEMENT));
        match.fillers(Role.PARTY)
                .map(mention -> story.coreference()
                        .resolve(mention, each -> each.sense().isActor()))
                .filter(mention -> mention.sense().isActor() && !mention.isPronoun())
                .forEach(found::party);
        stageVerb(match.sentence(), match.token())
                .filter(verb -> JOINS.contains(verb.lemma()))
                .ifPresent(verb -> parties(match.sentence(), verb).forEach(found::party));
        var changes = changes(match, then);
        var draft = drafts.reversed().stream()
                .filter(each -> isSame(each, found, match))
                .findFirst()
                .orElse(found);
        if (draft == found) {
            if (found.parties.isEmpty() && changes.isEmpty()) {
                story.nearMiss(
                        match.trigger().id(),
                        match.sentence(),
                        "'%s' has no parties and nothing happens to it"
                                .formatted(match.token().form()));
                return;
            }
            drafts.add(found);
        }
        draft.support(match);
        found.parties.values().forEach(draft::party);
        draft.name = draft.name.or(() -> properName(match));
        changes.forEach(change -> change(draft, change));
        timing.of(match.sentence(), match.token(), match.token(), Kind.POINT)
                .filter(each -> isInside(match, each.start()))
                .ifPresent(each -> draft.date = Timing.tighter(draft.date, Optional.of(each.range())));
    }

    /// Who signs or concludes it: states and organizations, not the persons who sign for them.
    private List<Mention> parties(Sentence sentence, Token verb) {
        return new Clauses(sentence)
                .subjects(verb).stream()
                        .map(token -> story.mention(sentence, token))
                        .filter(mention ->
                                mention.sense().isActor() && mention.sense() != Sense.PERSON && !mention.isPronoun())
                        .toList();
    }

    /// "the November 27 agreement", "the 2015 deal".
    private static boolean isInside(FrameMatch match, int offset) {
        return offset < match.token().start();
    }

    private Optional<String> properName(FrameMatch match) {
        var mention = story.mention(match.sentence(), match.token());
        return mention.isProper() ? Optional.of(mention.name()) : Optional.empty();
    }

    private boolean isSame(AgreementDraft draft, AgreementDraft found, FrameMatch match) {
        boolean kinds = draft.kind == found.kind
                || found.kind == AgreementKind.AGREEMENT
                || draft.kind == AgreementKind.AGREEMENT
                || Set.of(AgreementKind.TRUCE, AgreementKind.CEASEFIRE).containsAll(Set.of(draft.kind, found.kind));
        boolean shared = found.parties.isEmpty()
                || draft.parties.isEmpty()
                || found.parties.values().stream()
                        .anyMatch(one -> draft.parties.values().stream().anyMatch(other -> one.isAlike(other)));
        boolean another = match.sentence()
                .children(match.token(), "det", "nmod")
                .anyMatch(child -> Set.of("another", "new").contains(child.lower()));
        return kinds && shared && !another;
    }

    private void change(AgreementDraft draft, AgreementDraft.Change change) {
        boolean concluded = change.stage() == Stage.AGREED || change.stage() == Stage.SIGNED;
        if (concluded && isDone(change.status())) {
            draft.date = Timing.tighter(draft.date, change.date());
        }
        var known = draft.changes.stream()
                .filter(each -> each.stage() == change.stage() && each.status() == change.status())
                .filter(each ->
                        each.event().equals(change.event()) || change.event().isEmpty())
                .findFirst();
        known.ifPresent(draft.changes::remove);
        draft.changes.add(known.map(each -> each.at(Timing.tighter(each.date(), change.date())))
                .orElse(change));
        change.event()
                .filter(ignored -> change.stage() == Stage.ENDED || change.stage() == Stage.VIOLATED)
                .ifPresent(attack -> draft.support(
                        change.support().rule(),
                        change.support().path(),
                        change.support().sentence()));
    }

    private static boolean isDone(Status status) {
        return status == Status.OCCURRED || status == Status.ONGOING || status == Status.ALLEGED;
    }

    private List<AgreementDraft.Change> changes(FrameMatch match, Optional<DateRange> then) {
        var sentence = match.sentence();
        var changes = new ArrayList<AgreementDraft.Change>();
        stageVerb(sentence, match.token())
                .ifPresent(verb -> changes.add(change(sentence, verb, stage(sentence, verb, match.token()), then)));
        sentence.head(match.token())
                .filter(of -> of.lower().equals("of"))
                .flatMap(sentence::head)
                .filter(noun -> WORDS.byNoun().containsKey(noun.lemma()))
                .ifPresent(noun -> changes.add(
                        change(sentence, noun, WORDS.byNoun().getOrDefault(noun.lemma(), Stage.AGREED), then)));
        participle(sentence, match.token())
                .ifPresent(verb -> changes.add(
                        change(sentence, verb, WORDS.byObject().getOrDefault(verb.lemma(), Stage.AGREED), then)));
        return changes;
    }

    /// The verb that does something to the agreement, or tells something of it.
    private Optional<Token> stageVerb(Sentence sentence, Token noun) {
        var clauses = new Clauses(sentence);
        return sentence.ancestry(noun).stream()
                .skip(1)
                .filter(Token::isVerb)
                .findFirst()
                .filter(verb -> WORDS.byObject().containsKey(verb.lemma())
                                && clauses.objects(verb).contains(noun)
                        || WORDS.bySubject().containsKey(verb.lemma())
                                && !clauses.passive(verb)
                                && clauses.subjects(verb).contains(noun));
    }

    private Stage stage(Sentence sentence, Token verb, Token noun) {
        boolean object = WORDS.byObject().containsKey(verb.lemma())
                && new Clauses(sentence).objects(verb).contains(noun);
        return object
                ? WORDS.byObject().getOrDefault(verb.lemma(), Stage.AGREED)
                : WORDS.bySubject().getOrDefault(verb.lemma(), Stage.AGREED);
    }

    /// A participle behind the phrase: "the truce with the factions | decreed a month earlier", wherever the parser
    /// hung it.
    private Optional<Token> participle(Sentence sentence, Token noun) {
        var phrase = sentence.subtree(noun);
        int end = phrase.getLast().index();
        var inside = phrase.stream()
                .filter(token -> token.label().equals("acl") && token.pos().equals("VBN"))
                .filter(token -> WORDS.byObject().containsKey(token.lemma()))
                .findFirst();
        return inside.or(() -> sentence.tokens().stream()
                .filter(token -> token.index() == end + 1)
                .filter(token -> Set.of("VBN", "VBD").contains(token.pos())
                        && WORDS.byObject().containsKey(token.lemma()))
                .filter(token -> sentence.children(token, "nsubj", "nsubjpass", "dobj")
                        .findAny()
                        .isEmpty())
                .findFirst());
    }

    private AgreementDraft.Change change(Sentence sentence, Token word, Stage stage, Optional<DateRange> then) {
        var context = story.matcher().context(sentence, word);
        var clauses = new Clauses(sentence);
        boolean active = word.isVerb()
                && !clauses.passive(word)
                && sentence.children(word, "dobj").findAny().isPresent();
        Optional<AttackDraft> event = active
                ? clauses.subjects(word).stream()
                        .flatMap(token -> attackOf(sentence, token).stream())
                        .findFirst()
                : Optional.empty();
        var date = date(sentence, word, then).or(() -> event.flatMap(attack -> attack.date));
        return new AgreementDraft.Change(
                stage, context.status(), date, event, context.source(), support(word, sentence));
    }

    private Optional<AttackDraft> attackOf(Sentence sentence, Token token) {
        return attacks.isAttackNoun(sentence, token)
                ? attacks.spokenOf(story.mention(sentence, token))
                : Optional.empty();
    }

    private Optional<DateRange> date(Sentence sentence, Token word, Optional<DateRange> then) {
        var said = timing.of(sentence, word, word, Kind.POINT, Kind.EARLIER, Kind.SAME)
                .or(() -> behind(sentence, word))
                .flatMap(each -> Timing.resolved(each, attacks.anchor(sentence)));
        boolean pointsBack = sentence.children(word, "advmod")
                .anyMatch(child -> child.lower().equals("then"));
        return said.or(() -> pointsBack ? then : Optional.empty());
    }

    /// Time words straight behind a participle belong to it.
    private Optional<TimeExpression> behind(Sentence sentence, Token word) {
        return story.times(sentence).stream()
                .filter(each -> each.start() - word.end() >= 0 && each.start() - word.end() <= 4)
                .findFirst();
    }

    /// "It should be shattered": the agreement told last.
    private void pronouns(Sentence sentence, Optional<DateRange> then) {
        var clauses = new Clauses(sentence);
        for (var verb : sentence.tokens()) {
            if (!verb.isVerb() || drafts.isEmpty()) {
                continue;
            }
            boolean object = WORDS.byObject().containsKey(verb.lemma())
                    && clauses.objects(verb).stream().anyMatch(AgreementReader::isIt);
            boolean subject = WORDS.bySubject().containsKey(verb.lemma())
                    && !clauses.passive(verb)
                    && clauses.subjects(verb).stream().anyMatch(AgreementReader::isIt);
            var draft = drafts.stream()
                    .reduce((first, second) ->
                            second.lastSentence(sentence) >= first.lastSentence(sentence) ? second : first)
                    .orElseThrow();
            if ((object || subject)
                    && sentence.number() - draft.lastSentence(sentence) <= 1
                    && sentence.number() > draft.lastSentence(sentence)) {
                var change = change(
                        sentence,
                        verb,
                        object
                                ? WORDS.byObject().getOrDefault(verb.lemma(), Stage.AGREED)
                                : WORDS.bySubject().getOrDefault(verb.lemma(), Stage.AGREED),
                        then);
                draft.support("agreement.pronoun", verb.form(), sentence);
                change(draft, change);
            }
        }
    }

    private static boolean isIt(Token token) {
        return token.lower().equals("it");
    }

    private static Draft.Support support(Token word, Sentence sentence) {
        return new Draft.Support("agreement.stage", word.form(), sentence);
    }

    /// The agreement of this party, if the document tells of one.
    Optional<AgreementDraft> of(Mention party) {
        return drafts.stream()
                .filter(draft -> draft.parties.values().stream().anyMatch(each -> each.isAlike(party)))
                .findFirst();
    }
}
