package org.casus.sheet;

import static org.casus.sheet.Part.list;
import static org.casus.sheet.Part.maybe;
import static org.casus.sheet.Part.required;
import static org.casus.sheet.Scalars.COUNTRY;
import static org.casus.sheet.Scalars.DAY;
import static org.casus.sheet.Scalars.IRI;
import static org.casus.sheet.Scalars.TEXT;
import static org.casus.sheet.Scalars.code;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.casus.model.Count;
import org.casus.model.DateRange;
import org.casus.model.Modifier;
import org.casus.model.Office;
import org.casus.model.PartOfDay;
import org.casus.model.Participant;
import org.casus.model.ParticipantKind;
import org.casus.model.Place;
import org.casus.model.Weapon;
import org.casus.model.WeaponKind;

/// The forms of what facts speak of: places, dates, counts, participants, weapons.
final class Participants {
    static final Form<Place> PLACE = Form.of(
                    Place.class,
                    "placeName",
                    "A place as the document words it. A plain text is its name.",
                    required("name", TEXT, "The place's name in the document."),
                    maybe("within", TEXT, "The larger place that it lies in: city, province."),
                    maybe("country", COUNTRY, "The state that it lies in, ISO 3166-1 alpha-3."),
                    maybe("countryName", TEXT, "The same state's name."),
                    maybe("iri", IRI, "The reference place that it is linked to; relative to the base, or absolute."))
            .orText((spot, name) -> Place.named(name));

    static final Value<DateRange> DATE = new ShortForm<>(
            Form.of(
                            DateRange.class,
                            "date",
                            "The first and last day on which something may have begun or happened. A plain day is both.",
                            maybe("from", DAY, "The earliest possible day."),
                            maybe(
                                    "to",
                                    DAY,
                                    "The latest possible day, inclusive; alone, all that is known is that it happened by then."),
                            maybe("partOfDay", code(PartOfDay.class), "The part of the day, if told."),
                            maybe("text", TEXT, "The document's words for it."))
                    .checked(Participants::backwards),
            DAY,
            DateRange::on,
            range -> range.from().filter(day -> range.equals(DateRange.on(day))));

    private static final String LOW = "The lower bound: 5 for \"at least five\".";
    private static final String BEST = "The number itself, if told; left out where only a bound is told.";
    private static final String HIGH = "The upper bound: 10 for \"up to ten\".";
    private static final String MODIFIER = "The word that bends the number: nearly, about.";
    private static final String WORDS = "The document's words for it.";

    static final Value<Count> COUNT = new ShortForm<>(
            count("count", "A number of things or people. A plain number is the best one.", "text"),
            Scalars.WHOLE,
            Count::exactly,
            count -> count.isPlain() ? Optional.of(count.best().getAsInt()) : Optional.empty());

    /// The same, its keys among those of a casualty entry.
    static final Form<Count> CASUALTY_COUNT = count("casualtyCount", "How many people.", "countText");

    static final Form<Participant> PARTICIPANT = participant(
            "participant",
            "An actor or a target as the document words it.",
            required("kind", code(ParticipantKind.class), UsualKind.MEANING));

    /// Who makes a claim: a plain name does, since the sheet often says elsewhere what it is.
    static final Form<Participant> CLAIMANT = withUsualKind(
            "claimant",
            "Who says so, or does so. A plain name means who is described under it elsewhere in the sheet, else an organization.",
            ParticipantKind.ORGANIZATION);

    static final Form<Participant> FORCE = withUsualKind(
            "force",
            "The troops. A plain name means who is described under it elsewhere in the sheet, else a state's force.",
            ParticipantKind.STATE_FORCE);

    static final Form<Office> OFFICE = Form.of(
            Office.class,
            "office",
            "A post that a person holds.",
            required("title", TEXT, "The title: Prime Minister."),
            maybe("of", CLAIMANT, "The state or organization."));

    static final Form<Weapon> WEAPON = Form.of(
            Weapon.class,
            "weapon",
            "A weapon that was used.",
            required("name", TEXT, "The document's word for it."),
            required("kind", code(WeaponKind.class), "What kind of weapon."),
            maybe("count", COUNT, "How many of it."),
            list("evidence", EvidenceValue.EVIDENCE, EvidenceValue.MEANING));

    private Participants() {}

    private static Form<Participant> withUsualKind(String name, String description, ParticipantKind usual) {
        return participant(name, description, new UsualKind(usual))
                .orText((spot, text) -> spot.reading().described(text).orElseGet(() -> Participant.named(text, usual)));
    }

    private static Form<Participant> participant(String name, String description, Part<ParticipantKind> kind) {
        return Form.of(
                Participant.class,
                name,
                description,
                required("name", TEXT, "The name or words that the document uses."),
                kind,
                maybe("iri", IRI, "The reference entity that it is linked to; relative to the base, or absolute."),
                maybe("of", TEXT, "The state or organization that it belongs to."),
                maybe("at", PLACE, "Where it stands, for a facility."),
                maybe("count", COUNT, "How many there are of it."));
    }

    private static Form<Count> count(String name, String description, String textKey) {
        return Form.of(
                        Count.class,
                        name,
                        description,
                        Part.whole("low", LOW),
                        Part.whole("best", BEST),
                        Part.whole("high", HIGH),
                        maybe("modifier", code(Modifier.class), MODIFIER),
                        maybe(textKey, TEXT, WORDS))
                .checked(Participants::outOfOrder);
    }

    static Optional<String> outOfOrder(Count count) {
        List<Integer> rising = Stream.of(count.low(), count.best(), count.high())
                .flatMapToInt(OptionalInt::stream)
                .boxed()
                .toList();
        return rising.equals(rising.stream().sorted().toList())
                ? Optional.empty()
                : Optional.of(
                        "the numbers %s are not in order: low is at most best, best at most high.".formatted(rising));
    }

    private static Optional<String> backwards(DateRange range) {
        LocalDate from = range.from().orElse(LocalDate.MIN);
        return range.to().filter(from::isAfter).map(to -> "'from' %s is after 'to' %s.".formatted(from, to));
    }
}
