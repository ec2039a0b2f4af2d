package org.casus.extract.frame;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.extract.entity.Mention;
import org.casus.extract.entity.Mentions;
import org.casus.extract.lexicon.Resources;
import org.casus.extract.syntax.Clauses;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;
import org.casus.model.Code;
import org.casus.model.Status;

/// Reads negation, modality, condition and attribution off the words above and around an event word. The verbs and
/// nouns that change how an event is spoken of stand in `contexts.yaml`.
public final class ContextReader {
    private static final Set<String> COMPLEMENTS =
            Set.of("ccomp", "xcomp", "pcomp", "dobj", "pobj", "acl", "csubj", "advcl");

    private static final Set<String> HEARSAY = Set.of("allegedly", "supposedly", "purportedly");

    /// Words before a noun by which it did not come to pass: "the attempted murder".
    private static final Set<String> UNDONE =
            Set.of("attempted", "failed", "thwarted", "foiled", "frustrated", "aborted", "unsuccessful");

    /// A word that governs an event and how that makes the event be spoken of.
    private record Entry(
            String status,
            Optional<String> pos,
            Optional<Boolean> speech,
            Optional<Boolean> given,
            List<String> words) {}

    private record Governor(Optional<Status> status, boolean speech, boolean given) {}

    /// Behind these prepositions stands what has happened: "asked to leave after the murder".
    private static final Set<String> AFTER = Set.of("after", "following", "since", "despite");

    /// By part of speech and lemma; read once, as a reader is made for each document.
    private static final Map<String, Governor> GOVERNORS = governors();

    private final Mentions mentions;

    public ContextReader(Mentions mentions) {
        this.mentions = mentions;
    }

    private static Map<String, Governor> governors() {
        var governors = new HashMap<String, Governor>();
        for (var entry : Resources.yaml("contexts.yaml", new TypeReference<List<Entry>>() {})) {
            var governor = new Governor(
                    Code.find(Status.class, entry.status), entry.speech.orElse(false), entry.given.orElse(false));
            for (var pos : entry.pos.map(List::of).orElse(List.of("verb", "noun"))) {
                entry.words.forEach(word -> governors.putIfAbsent(pos + " " + word, governor));
            }
        }
        return Map.copyOf(governors);
    }

    public Context read(Sentence sentence, Token event) {
        Optional<Mention> source = accordingTo(sentence, event);
        Optional<String> verb = source.map(ignored -> "according to");
        var own = own(sentence, event);
        var path = sentence.ancestry(event);
        boolean given = false;
        for (int i = 1; i < path.size(); i++) {
            var governor = path.get(i);
            var below = path.get(i - 1);
            var entry = governor(sentence, below, governor);
            given = given || isGiven(sentence, below, governor);
            own = given ? own : under(sentence, below, governor, entry, own);
            if (source.isEmpty()
                    && governor.isVerb()
                    && entry.filter(Governor::speech).isPresent()) {
                source = new Clauses(sentence)
                        .subjects(governor).stream().findFirst().map(subject -> mentions.at(sentence, subject));
                verb = Optional.of(governor.lemma());
            }
        }
        return new Context(own.status, source, verb, own.reason);
    }

    private record Own(Status status, String reason) {}

    /// How an event is spoken of under one more word.
    private static Own under(Sentence sentence, Token below, Token governor, Optional<Governor> entry, Own own) {
        var told =
                isCondition(sentence, below) ? new Own(weaker(own.status, Status.CONDITIONAL), "in a condition") : own;
        if (below.label().equals("csubj")) {
            // "Reaching a deal will take a miracle" is as much to come as the miracle.
            told = new Own(
                    combine(told.status, own(sentence, governor).status), "subject of '" + governor.form() + "'");
        }
        if (entry.isPresent()) {
            var changed = combine(told.status, told(sentence, governor, entry.get(), told.status));
            return changed == told.status ? told : new Own(changed, "under '" + governor.form() + "'");
        }
        boolean negated = governor.isVerb()
                && isNegated(sentence, governor)
                && !below.label().equals("advcl")
                && !below.label().equals("conj");
        return negated
                ? new Own(combine(told.status, Status.NEGATED), "under a negated '" + governor.form() + "'")
                : told;
    }

    /// Whether a sentence takes for granted what stands below: "the murder that he denies to have ordered", "asked who
    /// killed her", "promised to investigate the murder".
    private static boolean isGiven(Sentence sentence, Token below, Token governor) {
        boolean whom = below.label().equals("relcl") && !isInfinitive(sentence, below);
        boolean asked = below.isVerb() && (asksWho(sentence, below) || asksHow(sentence, below));
        boolean after = AFTER.contains(governor.lower()) && !governor.isVerb() || AFTER.contains(below.lower());
        return whom || asked || after || isGivenBy(governor);
    }

    private static boolean asksWho(Sentence sentence, Token verb) {
        return !verb.label().equals("relcl")
                && sentence.children(verb, "nsubj", "nsubjpass")
                        .anyMatch(who -> who.pos().equals("WP"));
    }

    /// "Would not say how many troops had arrived", "where the bomb exploded".
    private static boolean asksHow(Sentence sentence, Token verb) {
        return Set.of("ccomp", "pcomp").contains(verb.label())
                && sentence.subtree(verb).getFirst().pos().equals("WRB");
    }

    private static String nominal(Token governor) {
        return governor.isNoun() ? "noun " + governor.lemma() : "adjective " + governor.lower();
    }

    private static boolean isGivenBy(Token governor) {
        var pos = governor.isVerb() ? "verb " : governor.isNoun() ? "noun " : "adjective ";
        return Stream.of(pos + governor.lemma(), "adjective " + governor.lower())
                .map(GOVERNORS::get)
                .anyMatch(entry -> entry != null && entry.given);
    }

    private static Own own(Sentence sentence, Token event) {
        if (isCondition(sentence, event)) {
            return new Own(Status.CONDITIONAL, "in a condition");
        }
        if (isNegated(sentence, event)) {
            return new Own(Status.NEGATED, "negated");
        }
        if (sentence.children(event, "advmod").anyMatch(adverb -> HEARSAY.contains(adverb.lower()))) {
            return new Own(Status.ALLEGED, "allegedly");
        }
        if (event.isNoun() && sentence.children(event).stream().anyMatch(word -> UNDONE.contains(word.lower()))) {
            return new Own(Status.ATTEMPTED, "not carried through");
        }
        if (isImperative(sentence, event)) {
            return new Own(Status.DEMANDED, "told to do");
        }
        if (event.isVerb()) {
            for (var auxiliary : sentence.children(event, "aux").toList()) {
                switch (auxiliary.lower()) {
                    case "would", "will", "shall", "'ll" -> {
                        return new Own(Status.ANNOUNCED, "with '" + auxiliary.form() + "'");
                    }
                    case "may", "might", "could", "should", "must", "can" -> {
                        return new Own(Status.PREDICTED, "with '" + auxiliary.form() + "'");
                    }
                    default -> {}
                }
            }
        }
        return new Own(Status.OCCURRED, "plain");
    }

    /// "Attack the tourists!", alone or after another command.
    private static boolean isImperative(Sentence sentence, Token event) {
        boolean bare = event.pos().equals("VB")
                && sentence.children(event, "aux", "nsubj", "nsubjpass")
                        .findAny()
                        .isEmpty();
        if (!bare) {
            return false;
        }
        return switch (event.label()) {
            case "root", "ccomp", "parataxis" -> true;
            case "conj" ->
                sentence.head(event)
                        .filter(head -> isImperative(sentence, head))
                        .isPresent();
            default -> false;
        };
    }

    /// What a governor makes of an event: a speech verb only reports what has happened, and announces what is to
    /// come.
    private static Status told(Sentence sentence, Token governor, Governor entry, Status below) {
        if (entry.status.isEmpty()) {
            return below;
        }
        boolean denied = isNegated(sentence, governor);
        return denied && entry.status.get() != Status.NEGATED ? Status.NEGATED : entry.status.get();
    }

    /// What a governor makes of what stands below it, if it is one and the word below is where its content stands.
    private Optional<Governor> governor(Sentence sentence, Token below, Token governor) {
        var found =
                Optional.ofNullable(GOVERNORS.get(governor.isVerb() ? "verb " + governor.lemma() : nominal(governor)));
        return found.filter(entry -> governor.isVerb()
                ? verbGoverns(sentence, below, governor, entry)
                : Set.of("prep", "acl", "compound").contains(below.label()) || isInfinitive(sentence, below));
    }

    /// "A plot to kill the minister", read as a relative clause.
    private static boolean isInfinitive(Sentence sentence, Token below) {
        return below.label().equals("relcl")
                && sentence.children(below, "aux").anyMatch(to -> to.pos().equals("TO"));
    }

    private static boolean verbGoverns(Sentence sentence, Token below, Token verb, Governor entry) {
        boolean viaPreposition = below.label().equals("prep") && entry.speech;
        if (verb.lemma().equals("go")) {
            return verb.lower().equals("going") && below.label().equals("xcomp");
        }
        if (verb.lemma().equals("call")) {
            // "call for an attack", "call on them to attack", but "call it an attack"
            return viaPreposition && !below.lower().equals("by")
                    || below.label().equals("xcomp");
        }
        boolean accuses = Set.of("accuse", "blame", "suspect").contains(verb.lemma());
        boolean open =
                accuses || sentence.children(verb, "dobj", "ccomp").findAny().isEmpty();
        return COMPLEMENTS.contains(below.label()) && !below.label().equals("advcl")
                || below.label().equals("nsubjpass")
                || viaPreposition && open;
    }

    private static boolean isNegated(Sentence sentence, Token token) {
        return sentence.children(token).stream().anyMatch(child -> isNegation(sentence, child));
    }

    private static boolean isNegation(Sentence sentence, Token child) {
        boolean word = child.label().equals("neg")
                || Set.of("no", "not", "n't", "never", "without").contains(child.lower());
        boolean yet = child.lower().equals("yet")
                && sentence.head(child)
                        .filter(have -> have.lemma().equals("have")
                                && sentence.children(have, "xcomp").findAny().isPresent())
                        .isPresent();
        boolean longer = child.lower().equals("longer")
                && sentence.previous(child)
                        .filter(before -> before.lower().equals("no"))
                        .isPresent();
        return longer || yet || word && !child.label().equals("conj");
    }

    private static boolean isCondition(Sentence sentence, Token token) {
        boolean marked = sentence.children(token, "mark")
                .anyMatch(mark -> Set.of("if", "unless", "provided", "whether").contains(mark.lower()));
        boolean provided = Set.of("pcomp", "ccomp").contains(token.label())
                && sentence.head(token)
                        .filter(head ->
                                Set.of("provided", "providing", "unless").contains(head.lower()))
                        .isPresent();
        return marked || provided;
    }

    private static Status weaker(Status status, Status other) {
        return status == Status.NEGATED ? status : other;
    }

    private static Status combine(Status below, Status above) {
        if (below == above || above == Status.OCCURRED) {
            return below;
        }
        return switch (below) {
            case OCCURRED, ONGOING, ANNOUNCED -> above;
            case PREDICTED,
                    ORDERED,
                    ATTEMPTED,
                    THREATENED,
                    PROMISED,
                    CONDITIONAL,
                    DEMANDED,
                    ALLEGED,
                    NEGATED,
                    CANCELLED -> below;
        };
    }

    /// "According to X, ...": whose account the sentence, or the clause, gives.
    private Optional<Mention> accordingTo(Sentence sentence, Token event) {
        return sentence.tokens().stream()
                .filter(token -> token.lower().equals("according"))
                .filter(token -> sentence.next(token)
                        .filter(next -> next.lower().equals("to"))
                        .isPresent())
                .filter(token -> sentence.head(token)
                        .map(head -> sentence.dominates(head, event))
                        .orElse(true))
                .flatMap(token -> sentence.subtree(token).stream()
                        .filter(each -> each.label().equals("pobj"))
                        .limit(1))
                .findFirst()
                .map(object -> mentions.at(sentence, object));
    }
}
