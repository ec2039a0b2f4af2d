package org.casus.extract.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.casus.extract.entity.Mention;
import org.casus.extract.entity.Sense;
import org.casus.extract.frame.Frame;
import org.casus.extract.frame.FrameMatch;
import org.casus.extract.frame.Role;
import org.casus.extract.syntax.Clauses;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;
import org.casus.extract.value.TimeExpression.Kind;
import org.casus.model.Code;
import org.casus.model.DateRange;
import org.casus.model.SpeechKind;

/// Reads announcements of what the document tells as facts, promises with their conditions, and talks.
final class SpeechReader {
    private static final Set<String> ANNOUNCE =
            Set.of("announce", "declare", "promise", "pledge", "vow", "say", "agree", "state", "undertake");
    private static final Set<String> CONDITIONS = Set.of("provided", "if", "unless", "providing");
    private static final Set<String> HARMFUL = Set.of(
            "attack", "target", "strike", "bomb", "shell", "fire", "fight", "kill", "kidnap", "violate", "resume");

    private final Story story;
    private final Timing timing;
    private final Attacks attacks;
    private final TroopReader troops;
    private final AgreementReader agreements;
    private final List<StatementDraft> drafts = new ArrayList<>();
    private Optional<DateRange> lastSaid = Optional.empty();

    SpeechReader(Story story, Timing timing, Attacks attacks, TroopReader troops, AgreementReader agreements) {
        this.story = story;
        this.timing = timing;
        this.attacks = attacks;
        this.troops = troops;
        this.agreements = agreements;
    }

    List<StatementDraft> drafts() {
        return drafts;
    }

    /// The day of the last dated statement, which "then" can point back to.
    Optional<DateRange> lastSaid() {
        return lastSaid;
    }

    void read(Sentence sentence) {
        for (var verb : sentence.tokens()) {
            if (verb.isVerb() && ANNOUNCE.contains(verb.lemma())) {
                said(sentence, verb);
            }
        }
        story.matches(sentence).stream()
                .filter(match -> match.trigger().frame() == Frame.TALK)
                .forEach(this::talk);
    }

    private void said(Sentence sentence, Token verb) {
        var speaker = new Clauses(sentence)
                .subjects(verb).stream()
                        .map(token -> story.mention(sentence, token))
                        .filter(story.participants()::canSpeak)
                        .findFirst();
        if (speaker.isEmpty() || !story.matcher().context(sentence, verb).isPlain()) {
            return;
        }
        var date = date(sentence, verb);
        lastSaid = date.or(() -> lastSaid);
        var promise = sentence.child(verb, "ccomp", "xcomp").filter(clause -> isPromise(sentence, clause));
        promise.ifPresent(clause -> promise(sentence, verb, clause, speaker.get(), date));
        var announced = troops.drafts().stream()
                .filter(draft -> draft.sentences().contains(sentence)
                        && draft.by
                                .filter(by -> by.head().equals(speaker.get().head()))
                                .isPresent())
                .toList();
        if (promise.isEmpty() && !announced.isEmpty() && !verb.lemma().equals("say")) {
            statement(sentence, verb, SpeechKind.ANNOUNCEMENT, speaker.get(), date)
                    .about
                    .addAll(announced);
        }
    }

    private StatementDraft statement(
            Sentence sentence, Token verb, SpeechKind kind, Mention speaker, Optional<DateRange> date) {
        var draft = new StatementDraft(kind);
        draft.speakers.add(speaker);
        draft.date = date;
        draft.support("speech." + kind.code(), verb.form() + "; speaker = " + speaker.text(), sentence);
        drafts.add(draft);
        return draft;
    }

    private Optional<DateRange> date(Sentence sentence, Token verb) {
        return timing.of(sentence, verb, verb, Kind.POINT, Kind.SAME)
                .flatMap(each -> Timing.resolved(each, attacks.anchor(sentence)));
    }

    /// "They would no longer attack": not to harm, under a speaker.
    private static boolean isPromise(Sentence sentence, Token clause) {
        boolean modal = sentence.children(clause, "aux")
                .anyMatch(aux -> Set.of("would", "will", "shall").contains(aux.lower()));
        boolean never = sentence.children(clause).stream()
                .anyMatch(child -> child.label().equals("neg")
                        || Set.of("longer", "never", "not").contains(child.lower()));
        boolean stop = Set.of("stop", "halt", "cease", "refrain").contains(clause.lemma());
        return modal && (never && HARMFUL.contains(clause.lemma()) || stop)
                || clause.label().equals("xcomp") && stop;
    }

    private void promise(Sentence sentence, Token verb, Token clause, Mention speaker, Optional<DateRange> date) {
        var clauses = new Clauses(sentence);
        var condition = condition(sentence, clause);
        var protects = clauses.objects(clause).stream()
                .map(token -> story.mention(sentence, token))
                .map(mention -> story.coreference()
                        .resolve(mention, each -> each.sense().isTarget()))
                .filter(mention -> mention.sense().isTarget())
                .toList();
        var support = new Draft.Support("speech.promise", verb.form() + "; speaker = " + speaker.text(), sentence);
        var promise = new AgreementDraft.Promise(
                speaker,
                text(sentence, clause),
                protects,
                condition.map(each -> requirement(sentence, each)),
                date,
                support);
        var statement = statement(sentence, verb, SpeechKind.PROMISE, speaker, date);
        statement.topic = Optional.of(promise.text());
        agreements.of(speaker).ifPresent(agreement -> {
            agreement.promises.add(promise);
            agreement.support("speech.promise", support.path(), sentence);
            statement.about.add(agreement);
        });
        troops.drafts().stream()
                .filter(draft -> draft.sentences().contains(sentence)
                        && condition
                                .filter(each -> covers(sentence, each, draft))
                                .isPresent())
                .forEach(draft -> draft.by = Optional.of(speaker));
    }

    private static boolean covers(Sentence sentence, Token condition, MovementDraft draft) {
        return sentence.subtree(condition).stream().anyMatch(token -> draft.isCalledBy(sentence, token));
    }

    /// The verb of the condition: under "provided", or marked with "if".
    private static Optional<Token> condition(Sentence sentence, Token clause) {
        return sentence.subtree(clause).stream()
                .filter(token -> !token.equals(clause) && token.isVerb())
                .filter(token -> sentence.head(token)
                                .filter(head -> CONDITIONS.contains(head.lower()))
                                .isPresent()
                        || sentence.children(token, "mark").anyMatch(mark -> CONDITIONS.contains(mark.lower())))
                .findFirst();
    }

    private AgreementDraft.Requirement requirement(Sentence sentence, Token condition) {
        var words = sentence.subtree(condition);
        var by = new Clauses(sentence)
                .subjects(condition).stream()
                        .map(token -> story.mention(sentence, token))
                        .findFirst();
        var movement = troops.drafts().stream()
                .filter(draft -> covers(sentence, condition, draft))
                .findFirst();
        var deadline = story.times(sentence).stream()
                .filter(each -> each.start() >= words.getFirst().start())
                .flatMap(each -> each.deadline().stream())
                .findFirst();
        return new AgreementDraft.Requirement(
                sentence.text(words.getFirst().index(), words.getLast().index()), by, movement, deadline);
    }

    /// The clause up to its condition.
    private static String text(Sentence sentence, Token clause) {
        var words = sentence.subtree(clause).stream()
                .filter(token -> !token.label().equals("mark"))
                .toList();
        int last = condition(sentence, clause)
                .map(verb -> sentence.subtree(sentence.head(verb)
                                        .filter(head -> CONDITIONS.contains(head.lower()))
                                        .orElse(verb))
                                .getFirst()
                                .index()
                        - 1)
                .orElse(words.getLast().index());
        return sentence.text(
                words.getFirst().index(), Math.max(last, words.getFirst().index()));
    }

    /// "a telephone interview between X and Y", "The Taliban met with the envoy".
    private void talk(FrameMatch match) {
        var speakers = speakers(match, Role.SPEAKER);
        var addressees = speakers(match, Role.ADDRESSEE);
        boolean lacks = match.trigger().needs().contains(Role.ADDRESSEE) && addressees.isEmpty();
        if (lacks || speakers.size() + addressees.size() < 2 || !match.context().isPlain()) {
            return;
        }
        var draft = new StatementDraft(match.trigger()
                .kind()
                .flatMap(code -> Code.find(SpeechKind.class, code))
                .orElse(SpeechKind.TALK));
        draft.speakers.addAll(speakers);
        draft.addressees.addAll(addressees);
        draft.topic = topic(match.sentence(), match.token());
        draft.date = timing.date(match, attacks.anchor(match.sentence()));
        after(match, draft);
        draft.support(match);
        drafts.add(draft);
    }

    private List<Mention> speakers(FrameMatch match, Role role) {
        return match.fillers(role)
                .map(mention -> story.coreference()
                        .resolve(mention, each -> each.sense().isActor()))
                .filter(mention -> mention.sense().isActor() && !mention.isPronoun() && mention.sense() != Sense.PLACE)
                .toList();
    }

    /// What was discussed: the quotation behind the verb, else its object.
    private static Optional<String> topic(Sentence sentence, Token talk) {
        var verb = sentence.tokens().stream()
                .filter(token -> Set.of("discuss", "concern").contains(token.lemma()) && token.index() > talk.index())
                .findFirst();
        return verb.flatMap(token -> quoted(sentence.text(), token.end())
                .or(() -> sentence.child(token, "dobj")
                        .map(object -> sentence.subtree(object))
                        .map(words -> sentence.text(
                                words.getFirst().index(), words.getLast().index()))));
    }

    private static Optional<String> quoted(String text, int from) {
        var matcher = Pattern.compile("[\"“](.+?)(?:[\"”]|['’](?=\\s|$))").matcher(text);
        return matcher.find(from) && matcher.start() - from < 20 ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /// "The attack took place two hours after a telephone interview": an order of two events of one day.
    private void after(FrameMatch match, StatementDraft draft) {
        var sentence = match.sentence();
        var preposition =
                sentence.head(match.token()).filter(head -> head.lower().equals("after"));
        var distance = story.times(sentence).stream()
                .filter(each -> each.kind() == Kind.AFTER)
                .findFirst();
        var verb = preposition.flatMap(sentence::head).filter(Token::isVerb);
        if (verb.isEmpty()) {
            return;
        }
        var attack = new Clauses(sentence)
                .subjects(verb.get()).stream()
                        .filter(token -> attacks.isAttackNoun(sentence, token))
                        .flatMap(token -> attacks.spokenOf(story.mention(sentence, token)).stream())
                        .findFirst();
        draft.followedBy = attack;
        draft.distance = distance.flatMap(each -> each.distance());
        boolean hours = draft.distance.filter(length -> length.toHours() <= 12).isPresent();
        if (hours && draft.date.isEmpty()) {
            draft.date = attack.flatMap(each -> each.date)
                    .map(day -> new DateRange(day.from(), day.to(), Optional.empty(), Optional.empty()));
        }
    }
}
