package org.casus.extract.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;
import org.casus.reference.Entity;

/// The plain name of a place: "Cali" of "northern Cali", "Antioquia" of "Antioquia Department".
final class PlaceNames {
    /// Words before a name that say which part of it is meant.
    static final Set<String> PARTS = Set.of(
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "northeastern",
            "northwestern",
            "southeastern",
            "southwestern",
            "central",
            "downtown",
            "in",
            "rural",
            "greater");

    private static final Set<String> PARTICLES = Set.of("de", "del", "la", "las", "los", "el", "al", "of", "-");

    /// Particles that start no name.
    private static final Set<String> LINKING = Set.of("of", "de", "del", "-");

    private static final Set<String> KINDS = Set.of(
            "city",
            "town",
            "village",
            "hamlet",
            "canton",
            "municipality",
            "neighborhood",
            "neighbourhood",
            "district",
            "quarter",
            "suburb",
            "jurisdiction",
            "department",
            "province",
            "governorate",
            "county",
            "state",
            "region",
            "area",
            "zone",
            "sector");

    /// Nouns for places that are no names by themselves.
    private static final Set<String> COMMON = Set.of(
            "avenue",
            "street",
            "road",
            "highway",
            "boulevard",
            "capital",
            "university",
            "park",
            "side",
            "mountain",
            "hill",
            "river",
            "airport",
            "border",
            "center",
            "country",
            "towns",
            "villages",
            "streets",
            "places");

    private final Gazetteer gazetteer;

    PlaceNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /// The words by which the reference data know a place, without its kind if they know it without, too.
    String linked(Mention mention, Entity entity) {
        if (entity.kind() == Entity.Kind.FACILITY) {
            return mention.name();
        }
        var sentence = mention.sentence();
        var match = gazetteer
                .match(sentence, mention.head())
                .filter(found -> found.from() >= mention.from() && found.to() <= mention.to() + 1);
        if (match.isEmpty()) {
            return mention.name();
        }
        int last = match.get().to() - 1;
        return shorter(sentence, match.get().from(), last, entity)
                .orElse(text(sentence, match.get().from(), last));
    }

    private Optional<String> shorter(Sentence sentence, int from, int last, Entity entity) {
        if (last == from || !KINDS.contains(sentence.token(last).lower())) {
            return Optional.empty();
        }
        return Optional.of(text(sentence, from, last - 1))
                .filter(name ->
                        gazetteer.reference().find(name).stream().findFirst().equals(Optional.of(entity))
                                || entity.kind() == Entity.Kind.ADMIN_AREA
                                        && gazetteer.reference().find(name).contains(entity));
    }

    /// Whether a phrase is a name, as against "a city" or what was taken for one.
    static boolean isName(Mention mention) {
        boolean ofKind = KINDS.contains(mention.head().lower())
                && mention.head().index() > mention.from()
                && mention.sentence().token(mention.head().index() - 1).isProper();
        return (mention.isProper() && !isCommon(mention) || ofKind)
                && mention.name().matches("[^,;()\\[\\]]+");
    }

    /// "The avenue", "the north": in a text in capitals they look like names.
    private static boolean isCommon(Mention mention) {
        var name = mention.name().toLowerCase(Locale.ROOT);
        return mention.links().isEmpty() && (KINDS.contains(name) || COMMON.contains(name) || PARTS.contains(name));
    }

    /// "The University", though a town is called so.
    static boolean isCommonNoun(Sentence sentence, int from, int to) {
        return to - from == 1 && COMMON.contains(sentence.token(from).lower());
    }

    /// A name without what says where in the place, or what kind of place it is.
    String unlinked(Mention mention) {
        if (!isName(mention)) {
            return mention.name();
        }
        var sentence = mention.sentence();
        int last = mention.to();
        while (last > mention.from() && KINDS.contains(sentence.token(last).lower())) {
            last--;
        }
        int from = last;
        while (from > mention.from() && isPartOfName(sentence.token(from - 1))) {
            from--;
        }
        while (from < last && LINKING.contains(sentence.token(from).lower())) {
            from++;
        }
        return sentence.token(last).isProper() ? text(sentence, from, last) : mention.name();
    }

    private static boolean isPartOfName(Token token) {
        return !PARTS.contains(token.lower())
                && (token.isProper()
                        || PARTICLES.contains(token.lower())
                        || token.pos().equals("HYPH"));
    }

    private static String text(Sentence sentence, int from, int last) {
        return sentence.text(from, last).replaceAll("\\s+", " ");
    }
}
