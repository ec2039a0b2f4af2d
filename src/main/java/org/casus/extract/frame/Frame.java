package org.casus.extract.frame;

import static java.util.Map.entry;

import java.util.Map;

/// The kinds of things that words call up, and which grammatical function fills which role unless a trigger says
/// otherwise. Functions are `subj`, `obj`, `poss`, `compound` and prepositions.
@SuppressWarnings("ImmutableEnumChecker") // the maps are Map.of
public enum Frame {
    ATTACK(
            Map.ofEntries(
                    entry("subj", Role.PERPETRATOR),
                    entry("obj", Role.TARGET),
                    entry("on", Role.TARGET),
                    entry("at", Role.TARGET),
                    entry("against", Role.TARGET),
                    entry("toward", Role.TARGET),
                    entry("towards", Role.TARGET),
                    entry("into", Role.TARGET),
                    entry("upon", Role.TARGET),
                    entry("with", Role.WEAPON),
                    entry("using", Role.WEAPON),
                    entry("from", Role.SOURCE)),
            Map.ofEntries(
                    entry("by", Role.PERPETRATOR),
                    entry("poss", Role.PERPETRATOR),
                    entry("compound", Role.PERPETRATOR),
                    entry("on", Role.TARGET),
                    entry("against", Role.TARGET),
                    entry("at", Role.TARGET),
                    entry("of", Role.TARGET),
                    entry("targeting", Role.TARGET),
                    entry("upon", Role.TARGET),
                    entry("with", Role.WEAPON),
                    entry("using", Role.WEAPON),
                    entry("from", Role.SOURCE))),
    KILLED(harm(), harmNoun()),
    INJURED(harm(), harmNoun()),
    KIDNAPPED(harm(), harmNoun()),
    MISSING(harm(), harmNoun()),
    IMPACT(Map.of("subj", Role.WEAPON), Map.of()),
    AGREEMENT(
            Map.of(),
            Map.of(
                    "between",
                    Role.PARTY,
                    "with",
                    Role.PARTY,
                    "by",
                    Role.PARTY,
                    "among",
                    Role.PARTY,
                    "compound",
                    Role.PARTY,
                    "poss",
                    Role.PARTY)),
    WITHDRAWAL(Map.of("subj", Role.ACTOR, "obj", Role.FORCE), Map.of("of", Role.FORCE, "by", Role.ACTOR)),
    DEPLOYMENT(Map.of("subj", Role.ACTOR, "obj", Role.FORCE), Map.of("of", Role.FORCE, "by", Role.ACTOR)),
    TALK(
            Map.of("subj", Role.SPEAKER, "with", Role.ADDRESSEE),
            Map.of("between", Role.SPEAKER, "with", Role.ADDRESSEE, "among", Role.SPEAKER)),
    DEFENCE(Map.of("subj", Role.SYSTEM), Map.of());

    private final Map<String, Role> ofVerbs;
    private final Map<String, Role> ofNouns;

    Frame(Map<String, Role> ofVerbs, Map<String, Role> ofNouns) {
        this.ofVerbs = ofVerbs;
        this.ofNouns = ofNouns;
    }

    private static Map<String, Role> harm() {
        return Map.of("subj", Role.CAUSE, "obj", Role.VICTIM);
    }

    private static Map<String, Role> harmNoun() {
        return Map.of("of", Role.VICTIM, "by", Role.CAUSE);
    }

    Map<String, Role> roles(boolean verb) {
        return verb ? ofVerbs : ofNouns;
    }
}
