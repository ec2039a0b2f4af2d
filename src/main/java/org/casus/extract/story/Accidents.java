package org.casus.extract.story;

import java.util.Set;
import org.casus.extract.frame.FrameMatch;
import org.casus.extract.lexicon.Resources;
import org.casus.extract.syntax.Sentence;

/// Deaths and explosions that nobody brought about on purpose: of illness, accident or the forces of nature. Their
/// words
/// stand in `accidents.txt`.
final class Accidents {
    private static final Set<String> WORDS = Set.copyOf(Resources.lines("accidents.txt"));

    /// Verbs and nouns by which somebody was killed by somebody.
    private static final Set<String> ON_PURPOSE = Set.of("murder", "assassinate", "assassination", "slay", "slaying");

    /// What explodes by itself: "a gas explosion".
    private static final Set<String> FUELS =
            Set.of("gas", "methane", "boiler", "steam", "transformer", "dust", "coal", "firework", "volcanic");

    private Accidents() {}

    static boolean areTold(Sentence sentence) {
        return sentence.tokens().stream().anyMatch(token -> !token.isVerb() && WORDS.contains(token.lemma()));
    }

    static boolean isExplosion(FrameMatch match) {
        return match.trigger().id().equals("attack.noun.bombing")
                && match.sentence()
                        .children(match.token(), "compound", "nmod", "amod")
                        .anyMatch(word -> FUELS.contains(word.lemma()));
    }

    /// Whether the sentence of a word for harm names an accident or illness that did it.
    static boolean explain(FrameMatch match) {
        return !ON_PURPOSE.contains(match.token().lemma()) && areTold(match.sentence());
    }
}
