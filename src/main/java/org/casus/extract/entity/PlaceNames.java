package org.casus.extract.entity;

import java.util.Optional;
import java.util.Set;
import org.casus.extract.syntax.Sentence;
import org.casus.reference.Entity;

/// The plain name of a place: "Cali" of "northern Cali", "Antioquia" of "Antioquia Department".
final class PlaceNames {
    private static final Set<String> PARTS = Set.of(
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

    /// A name without what says where in the place, or what kind of place it is.
    String unlinked(Mention mention) {
        if (!mention.isProper()) {
            return mention.name();
        }
        var sentence = mention.sentence();
        int from = mention.from();
        while (from < mention.to() && PARTS.contains(sentence.token(from).lower())) {
            from++;
        }
        int last = mention.to();
        while (last > from && KINDS.contains(sentence.token(last).lower())) {
            last--;
        }
        boolean plain = from == mention.from() && last == mention.to()
                || !sentence.token(last).isProper();
        return plain ? mention.name() : text(sentence, from, last).replaceFirst("^(?i)the ", "");
    }

    private static String text(Sentence sentence, int from, int last) {
        return sentence.text(from, last).replaceAll("\\s+", " ");
    }
}
