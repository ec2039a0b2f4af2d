package org.casus.extract.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.extract.entity.Mention;
import org.casus.extract.entity.Sense;
import org.casus.extract.syntax.Token;
import org.casus.reference.Named;

/// Phrases that speak of one person, group or thing, as far as their words tell: they may have a part in an attack
/// together. `names` are their telling words in lower case.
record Candidate(List<Mention> mentions, List<String> names) {
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    private static final Set<String> SKIPPED_POS = Set.of("CD", "DT", "PDT", "PRP$");

    /// Words before a noun that say how many or how sure, not who.
    private static final Set<String> SKIPPED = Set.of(
            "alleged",
            "suspected",
            "presumed",
            "several",
            "another",
            "other",
            "unknown",
            "some",
            "various",
            "many",
            "more",
            "most",
            "few",
            "hundred",
            "dozen",
            "so-called",
            "self-styled",
            "such",
            "same",
            "powerful",
            "\"",
            "`");

    private static final int LONGEST_NAME = 5;

    /// The phrases in groups, in the order of their first.
    static List<Candidate> group(List<Mention> mentions) {
        var people = new ArrayList<Candidate>();
        var others = new HashMap<String, Candidate>();
        var all = new ArrayList<Candidate>();
        for (var mention : mentions) {
            var name = core(mention);
            if (name.isEmpty()) {
                continue;
            }
            var found = isName(mention)
                    ? people.stream()
                            .filter(each -> each.names.stream().anyMatch(known -> isSamePerson(known, name)))
                            .reduce((first, second) -> second)
                    : Optional.ofNullable(others.get(name));
            var candidate = found.orElseGet(() -> {
                var opened = new Candidate(new ArrayList<>(), new ArrayList<>());
                all.add(opened);
                if (isName(mention)) {
                    people.add(opened);
                } else {
                    others.put(name, opened);
                }
                return opened;
            });
            candidate.mentions.add(mention);
            candidate.names.add(name);
        }
        return all;
    }

    private static boolean isName(Mention mention) {
        boolean proper = mention.head().isProper() || !mention.head().entity().isEmpty();
        return proper
                && switch (mention.sense()) {
                    case PERSON, OTHER, ORGANIZATION, PLACE -> true;
                    case ARMED_GROUP, STATE_FORCE, COALITION, STATE, FACILITY, OBJECT, WEAPON -> false;
                };
    }

    /// Whether two phrases may speak of one: "the building" and "the Ballivian building", but not "Hilton hotel".
    static boolean isOne(Mention one, Mention other) {
        boolean linked = one.link().isPresent()
                && one.link().map(Named::entity).equals(other.link().map(Named::entity));
        return linked || one.isAlike(other) && isSamePerson(one, other);
    }

    static boolean isNamedPerson(Mention mention) {
        return mention.head().entity().equals("PERSON");
    }

    static boolean isSamePerson(Mention one, Mention other) {
        return isSamePerson(core(one), core(other));
    }

    private static boolean isSamePerson(String one, String other) {
        var left = Arrays.asList(one.split(" "));
        var right = Arrays.asList(other.split(" "));
        boolean leftIsLonger = left.size() >= right.size();
        var longer = leftIsLonger ? left : right;
        var shorter = leftIsLonger ? right : left;
        int extra = longer.size() - shorter.size();
        boolean last = longer.subList(extra, longer.size()).equals(shorter);
        boolean first = shorter.size() > 1 && longer.subList(0, shorter.size()).equals(shorter);
        return last || first;
    }

    /// The words from the first telling one to the head, in lower case and without punctuation.
    static String core(Mention mention) {
        int from = mention.from();
        while (from < mention.head().index() && isSkipped(mention.sentence().token(from))) {
            from++;
        }
        var words = mention.sentence().tokens().subList(from, mention.head().index() + 1).stream()
                .map(token -> token.form().toLowerCase(Locale.ROOT).replaceAll("\\p{Punct}", ""))
                .filter(word -> !word.isEmpty() && !ARTICLES.contains(word));
        return words.collect(Collectors.joining(" "));
    }

    private static boolean isSkipped(Token token) {
        return SKIPPED_POS.contains(token.pos()) || SKIPPED.contains(token.lower());
    }

    /// The phrase by which it is called: of a person the fullest name, else the first.
    Mention called() {
        var first = mentions.getFirst();
        if (first.sense() != Sense.PERSON || !isName(first)) {
            return first;
        }
        Map<Mention, Integer> lengths = new HashMap<>();
        for (int i = 0; i < mentions.size(); i++) {
            int length = names.get(i).split(" ").length;
            lengths.put(mentions.get(i), length > LONGEST_NAME ? 0 : length);
        }
        return mentions.stream()
                .max(Comparator.<Mention>comparingInt(lengths::get)
                        .thenComparingInt(mention -> -mentions.indexOf(mention)))
                .orElse(first);
    }
}
