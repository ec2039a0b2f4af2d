package org.casus.extract.story;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.extract.entity.Mention;
import org.casus.extract.entity.Sense;
import org.casus.extract.frame.FrameMatch;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;
import org.casus.model.AttackKind;
import org.casus.model.DateRange;

/// What speaks for and against a draft being the report of one attack that took place, rather than a word in
/// passing, a habit, or an attack told before.
final class AttackClues {
    private static final Set<AttackKind> MILITARY = EnumSet.of(
            AttackKind.ARMED_CLASH,
            AttackKind.OFFENSIVE,
            AttackKind.SHELLING,
            AttackKind.AMBUSH,
            AttackKind.AIR_STRIKE,
            AttackKind.DRONE_STRIKE,
            AttackKind.MISSILE_STRIKE,
            AttackKind.ROCKET_ATTACK,
            AttackKind.SIEGE,
            AttackKind.RAID,
            AttackKind.MINE);

    /// Nouns, verbs and adjectives.
    private static final Set<String> COMMON = Set.of("NN", "NNS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "JJ");

    private final Story story;
    private final Attacks attacks;
    private final AttackDraft draft;
    private final List<String> textWords;
    private final List<String> clues = new ArrayList<>();

    private AttackClues(Story story, Attacks attacks, AttackDraft draft, List<String> textWords) {
        this.story = story;
        this.attacks = attacks;
        this.draft = draft;
        this.textWords = textWords;
    }

    /// @param textWords the common words of the text
    static List<String> of(Story story, Attacks attacks, AttackDraft draft, List<String> textWords) {
        var clues = new AttackClues(story, attacks, draft, textWords);
        clues.slots();
        clues.words();
        clues.position();
        clues.context();
        return clues.clues;
    }

    /// What else the text speaks of, by its common words.
    private void context() {
        textWords.forEach(word -> add("text=" + word));
        words(draft.sentences()).forEach(word -> add("says=" + word));
    }

    /// The common words of sentences, each once; those of a whole text are the same for all its drafts.
    static List<String> words(List<Sentence> sentences) {
        return sentences.stream().flatMap(AttackClues::common).distinct().toList();
    }

    private static Stream<String> common(Sentence sentence) {
        return sentence.tokens().stream()
                .filter(token -> COMMON.contains(token.pos()))
                .filter(token -> token.entity().isEmpty() && !token.isProper())
                .map(Token::lemma);
    }

    private void add(String clue) {
        clues.add(clue);
    }

    private void slots() {
        var kind = isMilitary() ? "military" : draft.kind.code();
        add("kind=" + kind);
        add("proposed=" + draft.proposed.orElse("no"));
        add("proposed+kind=" + draft.proposed.orElse("no") + "+" + kind);
        add("status=" + draft.status.code());
        add("series=" + draft.series);
        add("date=" + date());
        add("place=" + place());
        add("date+place=" + date() + "+" + place());
        forms("target", draft.targets.values().stream().toList());
        forms("doer", draft.doers.stream().map(AttackDraft.Doer::actor).toList());
        add("weapon=" + !draft.weapons.isEmpty());
        add("harm="
                + draft.harms.stream().map(harm -> harm.type.code()).findFirst().orElse("none"));
        add("harmed="
                + draft.harms.stream()
                        .map(harm -> harm.count.best().isPresent() ? "counted" : "uncounted")
                        .findFirst()
                        .orElse("none"));
        int filled = filled(draft);
        add("filled=" + filled);
        add("kind+filled=" + kind + "+" + Math.min(filled, 4));
    }

    /// How many of target, doer, weapon, harm, time and place are known.
    static int filled(AttackDraft draft) {
        return (draft.targets.isEmpty() ? 0 : 1)
                + (draft.doers.isEmpty() ? 0 : 1)
                + (draft.weapons.isEmpty() ? 0 : 1)
                + (draft.harms.isEmpty() ? 0 : 1)
                + (draft.date.isEmpty() ? 0 : 1)
                + (draft.places().isEmpty() ? 0 : 1);
    }

    private boolean isMilitary() {
        return MILITARY.contains(draft.kind);
    }

    /// Who fights whom. The texts that the weights are learned from leave fights between armed forces out; for us
    /// these are facts. So the weights are learned beside these clues, and used without them.
    static List<String> combat(AttackDraft draft) {
        var doers = draft.doers.stream()
                .map(doer -> Side.of(doer.actor()))
                .distinct()
                .sorted()
                .toList();
        var targets = draft.targets.values().stream()
                .map(Side::of)
                .distinct()
                .sorted()
                .toList();
        return List.of(
                "combat kind=" + (MILITARY.contains(draft.kind) ? draft.kind.code() : "other"),
                "combat doers=" + doers,
                "combat targets=" + targets,
                "combat=" + doers + targets);
    }

    private String date() {
        var day = draft.date.flatMap(DateRange::to);
        if (day.isEmpty()) {
            return draft.date.isPresent() ? "words" : "none";
        }
        var from = draft.date.flatMap(DateRange::from).orElse(day.get());
        long width = ChronoUnit.DAYS.between(from, day.get());
        long age = story.published()
                .map(published -> ChronoUnit.DAYS.between(day.get(), published))
                .orElse(-1L);
        return (width == 0 ? "day" : width < 32 ? "month" : "long")
                + (age < 0 ? "?" : age < 15 ? "new" : age < 400 ? "old" : "ancient");
    }

    private String place() {
        if (draft.places().isEmpty()) {
            return "none";
        }
        var place = draft.places().getFirst();
        return place.countryName().filter(place.name()::equals).isPresent()
                ? "country"
                : place.iri().isPresent() ? "linked" : "named";
    }

    /// How those who took part are spoken of, not on which side they stand.
    private void forms(String part, List<Mention> mentions) {
        add(part + "=" + !mentions.isEmpty());
        mentions.stream().limit(4).forEach(mention -> {
            var form = mention.isProper() ? "name" : mention.isPlural() ? "plural" : "one";
            var sense = switch (mention.sense()) {
                case STATE_FORCE, ARMED_GROUP, COALITION -> "armed";
                case PERSON -> Side.of(mention) == Side.NEITHER ? "PERSON" : "armed";
                case STATE, ORGANIZATION, FACILITY, OBJECT, WEAPON, PLACE, OTHER ->
                    mention.sense().name();
            };
            add(part + "form=" + sense + form);
        });
    }

    private void words() {
        for (var match : draft.matches()) {
            var token = match.token();
            add("pos=" + token.pos());
            if (!isMilitary()) {
                add("word=" + token.lemma() + "/" + token.pos());
                add("rule=" + match.trigger().id());
            }
            if (match.context().source().isPresent()) {
                add("told");
            }
            match.context().sourceVerb().ifPresent(verb -> add("toldBy=" + verb));
            var sentence = match.sentence();
            sentence.children(token).forEach(child -> {
                if (child.index() < token.index() && !child.isProper()) {
                    add("modifier=" + child.lower());
                }
            });
            sentence.head(token).ifPresent(head -> {
                add("governor=" + RoleClues.lemma(head) + "/" + token.label());
                sentence.head(head)
                        .filter(above -> head.pos().equals("IN"))
                        .ifPresent(above -> add("governor=" + RoleClues.lemma(above) + "/" + head.lower()));
            });
            verbOf(match).ifPresent(verb -> add("verb=" + verb.pos()));
            if (sentence.text().contains("\"")) {
                add("quoted");
            }
        }
        int supports = draft.sentences().size();
        add("sentences=" + Math.min(supports, 5));
        add("matches=" + Math.min(draft.matches().size(), 6));
    }

    private static Optional<Token> verbOf(FrameMatch match) {
        return match.sentence().ancestry(match.token()).stream()
                .filter(Token::isVerb)
                .findFirst();
    }

    private void position() {
        int first =
                draft.sentences().stream().mapToInt(each -> each.number()).min().orElse(0);
        add("first=" + (first < 2 ? "lead" : first < 5 ? "upper" : first < 12 ? "middle" : "low"));
        int index = attacks.drafts().indexOf(draft);
        add("index=" + Math.min(index, 4));
        int all = attacks.drafts().size();
        add("all=" + Math.min(all, 6));
        boolean before = attacks.drafts().stream().limit(index).anyMatch(each -> each.kind == draft.kind);
        add("kindBefore=" + before);
        boolean targeted = attacks.drafts().stream()
                .limit(index)
                .flatMap(each -> each.targets.values().stream())
                .anyMatch(each -> draft.targets.values().stream().anyMatch(each::isAlike));
        add("targetBefore=" + targeted);
        boolean facility = draft.targets.values().stream().anyMatch(each -> each.sense() == Sense.FACILITY);
        add("facility=" + facility);
        int length = story.sentences().size();
        add("length=" + (length < 6 ? "short" : length < 15 ? "middle" : length < 30 ? "long" : "verylong"));
    }
}
