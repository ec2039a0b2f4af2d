package org.casus.extract.story;

import java.util.Set;
import org.casus.extract.lexicon.Resources;
import org.casus.extract.syntax.Token;

/// Verbs of what is said or done about an event afterwards: their day and place are not its day and place.
final class Aftermath {
    private static final Set<String> VERBS = Set.copyOf(Resources.lines("aftermath.txt"));

    private Aftermath() {}

    static boolean tells(Token verb) {
        return verb.isVerb() && VERBS.contains(verb.lemma());
    }
}
