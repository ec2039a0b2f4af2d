package org.casus.extract.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.extract.entity.Mention;
import org.casus.extract.frame.Frame;
import org.casus.extract.frame.FrameMatch;
import org.casus.extract.frame.Role;
import org.casus.extract.syntax.Clauses;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;

/// Whom a noun of harm speaks of: "the murder of two nuns", "a toll of 22", "the bodies of three policemen".
final class HarmNouns {
    private static final Set<String> SUFFER = Set.of("suffer", "sustain", "receive", "incur");

    /// What is done to bodies when dead are found.
    private static final Set<String> FIND = Set.of(
            "find",
            "discover",
            "recover",
            "identify",
            "locate",
            "dump",
            "leave",
            "see",
            "pull",
            "bring",
            "retrieve",
            "count",
            "appear",
            "lie",
            "return");

    /// Nouns that tell killed from injured only where there were none.
    private static final Set<String> NONE = Set.of("casualty", "victim");

    /// Nouns whose own number is one of people: "ten deaths", but "two murders" may be of those told before.
    private static final Set<String> COUNTED = Set.of("death", "fatality", "injury", "body", "corpse");

    private final Story story;

    HarmNouns(Story story) {
        this.story = story;
    }

    List<Token> of(FrameMatch match) {
        var sentence = match.sentence();
        var noun = match.token();
        if (NONE.contains(noun.lemma())) {
            return Victims.isNobody(story.mention(sentence, noun)) ? List.of(noun) : List.of();
        }
        if (HarmWords.OWNED.contains(noun.lemma()) && !isFound(sentence, noun)) {
            return List.of();
        }
        var found = new ArrayList<>(ofWhom(match));
        if (found.isEmpty()) {
            found.addAll(ofOther(match));
        }
        if (noun.lemma().equals("toll")) {
            found.addAll(ofToll(sentence, noun));
            found.removeIf(token -> isOnlyInjured(sentence, token));
        }
        sentence.children(noun, "dobj").forEach(found::add);
        if (SUFFER.contains(match.scope().lemma())) {
            found.addAll(new Clauses(sentence).subjects(match.scope()));
        }
        boolean self = found.isEmpty()
                && COUNTED.contains(noun.lemma())
                && story.mention(sentence, noun).count().isPresent();
        return self ? List.of(noun) : found;
    }

    /// "The bodies of three policemen were found", but not "in parts of his body".
    private static boolean isFound(Sentence sentence, Token body) {
        boolean verb =
                sentence.head(body).filter(head -> FIND.contains(head.lemma())).isPresent();
        return verb && Set.of("nsubjpass", "dobj", "nsubj").contains(body.label());
    }

    /// "The murder of the senator", "the senator's murder"; but of "the rebels' murder of a nun" only the nun.
    private static List<Token> ofWhom(FrameMatch match) {
        var heads = heads(match);
        if (heads.isEmpty()) {
            return behindPlace(match);
        }
        var behind = heads.stream()
                .filter(token -> token.index() > match.token().index())
                .toList();
        return behind.isEmpty()
                ? heads.stream()
                        .filter(token -> !token.label().equals("compound")
                                || token.entity().equals("PERSON"))
                        .toList()
                : behind;
    }

    /// "The kidnapping and murder of the mayor": whom one of two nouns has, the other has, too.
    private List<Token> ofOther(FrameMatch match) {
        var noun = match.token();
        return story.matches(match.sentence()).stream()
                .filter(other ->
                        other.token().isNoun() && isHarm(other.trigger().frame()))
                .filter(other -> isConjunct(noun, other.token()) || isConjunct(other.token(), noun))
                .map(HarmNouns::ofWhom)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isConjunct(Token word, Token head) {
        return word.label().equals("conj") && word.head() == head.index();
    }

    private static boolean isHarm(Frame frame) {
        return frame == Frame.KILLED || frame == Frame.INJURED || frame == Frame.KIDNAPPED;
    }

    /// "The murder in Masaya of two nuns", "on 22 March of the mayor": the parser hangs "of" on the place or day.
    private static List<Token> behindPlace(FrameMatch match) {
        var clauses = new Clauses(match.sentence());
        return clauses.prepositional(match.token(), "in", "on", "at").stream()
                .flatMap(place -> clauses.prepositional(place, "of").stream())
                .flatMap(word -> isTime(word) ? clauses.prepositional(word, "of").stream() : Stream.of(word))
                .filter(word -> !isTime(word))
                .toList();
    }

    private static boolean isTime(Token word) {
        return word.entity().equals("DATE") || word.entity().equals("TIME");
    }

    /// "The death toll rose to 22 people", "put the toll at nine".
    private static List<Token> ofToll(Sentence sentence, Token toll) {
        var clauses = new Clauses(sentence);
        return sentence.head(toll)
                .filter(Token::isVerb)
                .map(verb -> Stream.concat(
                                clauses.prepositional(verb, "to", "at").stream(),
                                toll.label().startsWith("nsubj")
                                        ? clauses.objects(verb).stream()
                                        : Stream.<Token>empty())
                        .filter(token -> !token.equals(toll))
                        .toList())
                .orElse(List.of());
    }

    /// "A toll of one person | wounded".
    private static boolean isOnlyInjured(Sentence sentence, Token token) {
        return sentence.next(token)
                .filter(next -> Set.of("wound", "injure").contains(next.lemma()))
                .isPresent();
    }

    private static List<Token> heads(FrameMatch match) {
        return match.fillers(Role.VICTIM).map(Mention::head).toList();
    }
}
