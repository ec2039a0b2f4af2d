package org.casus.extract.frame;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.extract.entity.Mention;
import org.casus.extract.entity.Mentions;
import org.casus.extract.syntax.Clauses;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;

/// Finds triggers in a sentence and fills their roles by grammatical function.
public final class FrameMatcher {
    /// Verbs that only say that the event of their subject or object took place.
    private static final Set<String> LIGHT = Set.of(
            "occur",
            "happen",
            "take",
            "begin",
            "start",
            "continue",
            "end",
            "come",
            "follow",
            "carry",
            "conduct",
            "stage",
            "launch",
            "mount",
            "perpetrate",
            "commit",
            "leave",
            "result",
            "cause",
            "kill",
            "injure",
            "wound",
            "claim",
            "hit",
            "rock",
            "shake",
            "target",
            "strike",
            "report",
            "make",
            "include",
            "be",
            "mark",
            "wage",
            "suffer",
            "survive",
            "see",
            "conclude",
            "reach",
            "sign",
            "announce",
            "precede",
            "damage",
            "destroy",
            "rip",
            "tear",
            "gut",
            "wreck",
            "demolish",
            "shatter",
            "break");
    /// Verbs whose object is what the event of their subject hit: "the explosion damaged the embassy".
    private static final Set<String> EFFECTS = Set.of(
            "damage",
            "destroy",
            "hit",
            "strike",
            "rock",
            "shake",
            "target",
            "rip",
            "tear",
            "cause",
            "gut",
            "level",
            "wreck",
            "demolish",
            "shatter");
    private static final Set<String> HARM = Set.of("kill", "wound", "injure", "leave", "cause", "claim");

    private static final Set<String> ARGUMENTS = Set.of("nsubj", "nsubjpass", "dobj", "pobj", "attr");

    private final Triggers triggers;
    private final Mentions mentions;
    private final ContextReader contexts;

    public FrameMatcher(Triggers triggers, Mentions mentions) {
        this.triggers = triggers;
        this.mentions = mentions;
        this.contexts = new ContextReader(mentions);
    }

    public List<FrameMatch> matches(Sentence sentence) {
        var found = new ArrayList<FrameMatch>();
        for (var token : sentence.tokens()) {
            if (isCompoundPart(sentence, token)) {
                continue;
            }
            for (var trigger : triggers.at(sentence, token)) {
                found.add(match(sentence, token, trigger));
            }
        }
        return found;
    }

    /// In "attack helicopter" there is no attack, in "bomb attack" the second word stands for it.
    private static boolean isCompoundPart(Sentence sentence, Token token) {
        boolean participle = token.isVerb() && token.label().equals("nmod");
        boolean compound =
                participle || token.label().equals("compound") || token.label().equals("nmod") && token.isNoun();
        return compound
                && sentence.head(token)
                        .filter(head -> head.isNoun() && head.index() > token.index())
                        .isPresent();
    }

    private FrameMatch match(Sentence sentence, Token token, Trigger trigger) {
        var roles = new EnumMap<Role, List<Mention>>(Role.class);
        if (token.isVerb()) {
            verbRoles(sentence, token, trigger, roles);
        } else {
            nounRoles(sentence, token, trigger, roles);
        }
        return new FrameMatch(trigger, sentence, token, scope(sentence, token), roles, contexts.read(sentence, token));
    }

    public Context context(Sentence sentence, Token token) {
        return contexts.read(sentence, token);
    }

    private void verbRoles(Sentence sentence, Token verb, Trigger trigger, Map<Role, List<Mention>> roles) {
        var clauses = new Clauses(sentence);
        fill(sentence, trigger, "subj", subjects(sentence, verb), roles);
        fill(sentence, trigger, "obj", clauses.objects(verb), roles);
        prepositions(sentence, verb, trigger, roles);
        sentence.children(verb, "advcl", "xcomp")
                .filter(each -> each.lower().equals("using"))
                .forEach(using -> fill(sentence, trigger, "using", clauses.objects(using), roles));
    }

    /// "The attack on a bank, which killed two": the attack did it, not the bank.
    private List<Token> subjects(Sentence sentence, Token verb) {
        var subjects = new Clauses(sentence).subjects(verb);
        if (!HARM.contains(verb.lemma()) || !isWhich(sentence, verb)) {
            return subjects;
        }
        var above = subjects.stream()
                .limit(1)
                .flatMap(noun -> sentence.ancestry(noun).stream())
                .takeWhile(token -> !token.isVerb())
                .filter(token -> token.isNoun() && isAttack(sentence, token))
                .limit(1)
                .toList();
        return above.isEmpty() ? subjects : above;
    }

    private static boolean isWhich(Sentence sentence, Token verb) {
        if (verb.label().equals("conj")) {
            return sentence.children(verb, "nsubj").findAny().isEmpty()
                    && sentence.head(verb)
                            .filter(head -> isWhich(sentence, head))
                            .isPresent();
        }
        return verb.label().equals("relcl")
                && sentence.children(verb, "nsubj")
                        .anyMatch(word -> word.lower().equals("which"));
    }

    private boolean isAttack(Sentence sentence, Token noun) {
        return triggers.at(sentence, noun).stream().anyMatch(trigger -> trigger.frame() == Frame.ATTACK);
    }

    private void nounRoles(Sentence sentence, Token noun, Trigger trigger, Map<Role, List<Mention>> roles) {
        var clauses = new Clauses(sentence);
        prepositions(sentence, noun, trigger, roles);
        fill(sentence, trigger, "poss", sentence.children(noun, "poss").toList(), roles);
        fill(sentence, trigger, "compound", before(sentence, noun), roles);
        if (trigger.roles().containsKey("self")) {
            fill(sentence, trigger, "self", List.of(noun), roles);
        }
        for (var clause : sentence.children(noun, "acl", "relcl").toList()) {
            if (Set.of("target", "hit", "strike", "involve", "aim").contains(clause.lemma())
                    && !clauses.passive(clause)) {
                fill(sentence, trigger, "targeting", clauses.objects(clause), roles);
            }
            if (clauses.passive(clause)) {
                fill(sentence, trigger, "by", clauses.subjects(clause), roles);
            }
        }
        var scope = scope(sentence, noun);
        if (scope.index() != noun.index()) {
            scopeRoles(sentence, noun, scope, trigger, roles);
        }
    }

    /// What stands before a noun and belongs to it: "rocket | fire", "Houthi | drone | attacks".
    private static List<Token> before(Sentence sentence, Token noun) {
        return sentence.children(noun, "compound", "nmod")
                .filter(child -> child.index() < noun.index())
                .filter(child -> child.isNoun()
                        || child.pos().equals("JJ") && !child.entity().isEmpty())
                .toList();
    }

    /// "X carried out the attack", "The attack was carried out by X", "The attack hit Y".
    private void scopeRoles(
            Sentence sentence, Token noun, Token scope, Trigger trigger, Map<Role, List<Mention>> roles) {
        var clauses = new Clauses(sentence);
        boolean subject = clauses.subjects(scope).contains(noun);
        if (subject && EFFECTS.contains(scope.lemma())) {
            fill(sentence, trigger, "on", clauses.objects(scope), roles);
            fill(sentence, trigger, "on", clauses.prepositional(scope, "through"), roles);
            sentence.children(scope, "dobj")
                    .filter(damage -> damage.lemma().equals("damage"))
                    .forEach(damage -> fill(sentence, trigger, "on", clauses.prepositional(damage, "to"), roles));
        }
        boolean object = clauses.objects(scope).contains(noun);
        if (object
                && Set.of("carry", "conduct", "stage", "launch", "mount", "perpetrate", "commit", "wage")
                        .contains(scope.lemma())) {
            fill(sentence, trigger, "by", clauses.subjects(scope), roles);
            prepositions(sentence, scope, trigger, roles);
        }
    }

    private void prepositions(Sentence sentence, Token word, Trigger trigger, Map<Role, List<Mention>> roles) {
        var clauses = new Clauses(sentence);
        for (var function : trigger.roles().keySet()) {
            fill(sentence, trigger, function, clauses.prepositional(word, function), roles);
        }
        direction(sentence, word).ifPresent(target -> fill(sentence, trigger, "toward", List.of(target), roles));
    }

    /// "in the direction of X" is "toward X".
    private static Optional<Token> direction(Sentence sentence, Token word) {
        return sentence.children(word, "prep")
                .filter(prep -> prep.lower().equals("in"))
                .flatMap(prep -> sentence.children(prep, "pobj"))
                .filter(object -> object.lemma().equals("direction"))
                .flatMap(object -> sentence.children(object, "prep"))
                .filter(of -> of.lower().equals("of"))
                .flatMap(of -> sentence.children(of, "pobj"))
                .findFirst();
    }

    private void fill(
            Sentence sentence, Trigger trigger, String function, List<Token> words, Map<Role, List<Mention>> roles) {
        var role = trigger.roles().get(function);
        if (role == null || words.isEmpty()) {
            return;
        }
        var mentionsOfRole = roles.computeIfAbsent(role, ignored -> new ArrayList<>());
        for (var word : words) {
            var mention = mentions.at(sentence, word);
            if (!mentionsOfRole.contains(mention)) {
                mentionsOfRole.add(mention);
            }
        }
    }

    /// The word that time and place of an event hang on.
    private static Token scope(Sentence sentence, Token token) {
        if (token.isVerb() || !ARGUMENTS.contains(token.label())) {
            return token;
        }
        return sentence.head(token)
                .filter(head -> head.isVerb() && LIGHT.contains(head.lemma()))
                .or(() -> sentence.head(token)
                        .filter(prep -> prep.pos().equals("IN") || prep.pos().equals("TO"))
                        .flatMap(sentence::head)
                        .filter(head -> head.isVerb() && LIGHT.contains(head.lemma())))
                .orElse(token);
    }
}
