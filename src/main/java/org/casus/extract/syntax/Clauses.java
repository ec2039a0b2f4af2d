package org.casus.extract.syntax;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The grammatical functions around a verb or an event noun: passives turned, subjects and objects shared over
/// conjunctions, relative pronouns and participles resolved to the nouns that they stand for.
public final class Clauses {
    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom", "whose");
    private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubjpass", "csubj");
    private static final String[] OBJECTS = {"dobj", "iobj", "dative"};

    /// Verbs whose object is said to do, or kept from doing, what follows: "accused the army of attacking them".
    private static final Set<String> CHARGES = Set.of(
            "accuse",
            "blame",
            "suspect",
            "charge",
            "convict",
            "acquit",
            "condemn",
            "criticize",
            "prevent",
            "stop",
            "keep");

    private final Sentence sentence;

    public Clauses(Sentence sentence) {
        this.sentence = sentence;
    }

    /// Who does it. Of a passive: the agent.
    public List<Token> subjects(Token verb) {
        return passive(verb) ? agents(verb) : resolved(surfaceSubjects(verb, new LinkedHashSet<>()));
    }

    /// To whom or what it is done. Of a passive: its grammatical subject.
    public List<Token> objects(Token verb) {
        if (passive(verb)) {
            return resolved(surfaceSubjects(verb, new LinkedHashSet<>()));
        }
        var direct = new ArrayList<Token>(sentence.children(verb, OBJECTS).toList());
        if (direct.isEmpty()
                && isRelativeClause(verb)
                && sentence.children(verb, "nsubj").findAny().isPresent()) {
            sentence.head(verb).ifPresent(direct::add);
        }
        if (direct.isEmpty() && verb.label().equals("conj") && !hasOwnArguments(verb)) {
            sentence.head(verb).filter(Token::isVerb).ifPresent(head -> direct.addAll(objectsAfter(head, verb)));
        }
        return resolved(direct);
    }

    /// An object shared by coordinated verbs stands behind the last of them: "killed and wounded five".
    private List<Token> objectsAfter(Token head, Token verb) {
        return sentence.children(head, OBJECTS)
                .filter(object -> object.index() > verb.index())
                .toList();
    }

    private boolean hasOwnArguments(Token verb) {
        return sentence.children(verb).stream()
                .anyMatch(child -> child.label().equals("prep") || child.label().endsWith("comp"));
    }

    public boolean passive(Token verb) {
        if (sentence.children(verb, "auxpass", "nsubjpass", "agent").findAny().isPresent()) {
            return true;
        }
        if (verb.pos().equals("VBN")
                && sentence.children(verb, "aux", "dobj").findAny().isEmpty()) {
            return true;
        }
        if (isElliptic(verb)) {
            return true;
        }
        return verb.label().equals("conj")
                && Set.of("VBN", "VBD").contains(verb.pos())
                && sentence.children(verb, "nsubj", "aux", "dobj").findAny().isEmpty()
                && sentence.head(verb)
                        .filter(Token::isVerb)
                        .filter(this::passive)
                        .isPresent();
    }

    /// "Left three dead and two | wounded", "was killed and his bodyguard | wounded": they did not wound anybody.
    private boolean isElliptic(Token verb) {
        boolean bare = verb.pos().equals("VBD")
                && Set.of("kill", "wound", "injure", "hurt").contains(verb.lemma())
                && sentence.children(verb, "dobj", "aux").findAny().isEmpty();
        return bare
                && (sentence.children(verb, "nsubj").anyMatch(Token::isNumber)
                        || verb.label().equals("conj")
                                && sentence.head(verb).filter(this::passive).isPresent());
    }

    private List<Token> agents(Token verb) {
        var found = new ArrayList<Token>();
        sentence.children(verb, "agent")
                .forEach(by -> sentence.children(by, "pobj", "pcomp").forEach(found::add));
        if (found.isEmpty()) {
            sentence.children(verb, "prep")
                    .filter(prep -> prep.lower().equals("by"))
                    .forEach(by -> sentence.children(by, "pobj").forEach(found::add));
        }
        return resolved(found);
    }

    private List<Token> surfaceSubjects(Token verb, Set<Token> seen) {
        if (!seen.add(verb)) {
            return List.of();
        }
        var own = sentence.children(verb).stream()
                .filter(child -> SUBJECTS.contains(child.label()))
                .toList();
        if (!own.isEmpty()) {
            return own;
        }
        var head = sentence.head(verb);
        if (head.isEmpty()) {
            return List.of();
        }
        return switch (verb.label()) {
            case "acl", "relcl", "nmod" ->
                head.get().isNoun() || head.get().isNumber() ? List.of(head.get()) : List.of();
            case "conj", "xcomp", "advcl", "dep", "parataxis" ->
                head.get().isVerb() ? inherited(verb, head.get(), seen) : List.of();
            case "ccomp" ->
                head.get().isVerb() && verb.pos().equals("VBG") ? inherited(verb, head.get(), seen) : List.of();
            case "pcomp" ->
                sentence.head(head.get())
                        .filter(Token::isVerb)
                        .map(governor -> inherited(verb, governor, seen))
                        .orElse(List.of());
            default -> List.of();
        };
    }

    /// The understood subject of a dependent verb: the governor's object for "forced X to leave", else its subject.
    /// A participle behind a passive ("were hit, killing two") has what the passive verb's agent did as its doer.
    private List<Token> inherited(Token verb, Token governor, Set<Token> seen) {
        if (verb.label().equals("xcomp")
                && sentence.children(governor, "dobj").findAny().isPresent()
                && !passive(governor)) {
            return sentence.children(governor, "dobj").toList();
        }
        if (verb.label().equals("pcomp") && CHARGES.contains(governor.lemma()) && !passive(governor)) {
            return sentence.children(governor, "dobj").toList();
        }
        if (verb.label().equals("advcl") && verb.pos().equals("VBG") && passive(governor) && !passive(verb)) {
            var agents = agents(governor);
            return agents.isEmpty() ? surfaceSubjects(governor, seen) : agents;
        }
        return passive(governor) && !passive(verb) && verb.label().equals("conj")
                ? List.of()
                : surfaceSubjects(governor, seen);
    }

    private boolean isRelativeClause(Token verb) {
        return verb.label().equals("relcl");
    }

    /// The arguments of a preposition that hangs on this word; `attached` looks one step further, at prepositions
    /// that the parser hung on the word's object.
    public List<Token> prepositional(Token word, String... prepositions) {
        var wanted = Set.of(prepositions);
        var found = new ArrayList<Token>();
        collectPrepositional(word, prep -> wanted.contains(prep.lower()), found);
        // "an attack that day on a base": the parser hangs the rest on the time word.
        sentence.children(word, "npadvmod", "npmod")
                .filter(time -> time.index() > word.index())
                .forEach(time -> collectPrepositional(time, prep -> wanted.contains(prep.lower()), found));
        return resolved(found);
    }

    private void collectPrepositional(Token word, Predicate<Token> wanted, List<Token> found) {
        sentence.children(word, "prep", "agent", "dative").filter(wanted).forEach(prep -> {
            sentence.children(prep, "pobj", "pcomp").forEach(found::add);
            // "of the mayor and of his driver"
            sentence.children(prep, "conj")
                    .filter(wanted)
                    .forEach(next -> sentence.children(next, "pobj").forEach(found::add));
            // "out of", "from behind": a preposition on a preposition
            sentence.children(prep, "prep")
                    .forEach(inner -> sentence.children(inner, "pobj").forEach(found::add));
        });
    }

    /// With every noun its coordinated nouns; a relative pronoun becomes the noun that it stands for.
    public List<Token> resolved(List<Token> words) {
        var result = new LinkedHashSet<Token>();
        for (var word : words) {
            antecedent(word).ifPresentOrElse(result::add, () -> addCoordinated(word, result));
        }
        return List.copyOf(result);
    }

    private void addCoordinated(Token word, Set<Token> result) {
        if (result.add(word)) {
            sentence.children(word, "conj")
                    .filter(conjunct -> !conjunct.isVerb() || !word.isNoun())
                    .forEach(conjunct -> addCoordinated(conjunct, result));
        }
    }

    private Optional<Token> antecedent(Token word) {
        if (!word.pos().startsWith("W") || !RELATIVE.contains(word.lower())) {
            return Optional.empty();
        }
        return sentence.ancestry(word).stream()
                .filter(each -> each.label().equals("relcl"))
                .findFirst()
                .flatMap(sentence::head);
    }
}
