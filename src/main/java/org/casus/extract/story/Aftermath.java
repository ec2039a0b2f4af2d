package org.casus.extract.story;

import java.util.Set;
import org.casus.extract.lexicon.Resources;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;

/// Verbs of what is said or done about an event afterwards: their day and place are not its day and place.
final class Aftermath {
    private static final Set<String> VERBS = Set.copyOf(Resources.lines("aftermath.txt"));

    private Aftermath() {}

    static boolean tells(Token verb) {
        return verb.isVerb() && VERBS.contains(verb.lemma());
    }

    /// Whether a place belongs to such a verb: "condemned in London", "it was reported in Bogota".
    static boolean isPlace(Sentence sentence, Token place) {
        return sentence.ancestry(place).stream()
                .skip(1)
                .filter(above -> !above.pos().equals("IN"))
                .findFirst()
                .filter(Aftermath::tells)
                .isPresent();
    }
}
