package org.casus.convert;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.casus.model.ActorDescription;
import org.casus.model.Agreement;
import org.casus.model.Attack;
import org.casus.model.AttackKind;
import org.casus.model.Code;
import org.casus.model.Count;
import org.casus.model.DateRange;
import org.casus.model.DefensiveAction;
import org.casus.model.Direction;
import org.casus.model.Fact;
import org.casus.model.Modifier;
import org.casus.model.Participant;
import org.casus.model.Place;
import org.casus.model.PlaceDescription;
import org.casus.model.Series;
import org.casus.model.Statement;
import org.casus.model.Status;
import org.casus.model.TroopLevel;
import org.casus.model.TroopMovement;

/// One readable line for a fact: "Rocket attack on the US embassy, Green Zone, 2020-11-17".
final class Labels {
    /// More names than this make a label no clearer.
    private static final int NAMES = 3;

    private Labels() {}

    static String of(Fact fact) {
        return switch (fact) {
            case Attack attack ->
                words(attack.kind())
                        + names(" on ", attack.targets())
                        + where(fact)
                        + when(fact)
                        + how(attack.status());
            case Series series -> series(series) + where(fact) + when(fact) + how(series.status());
            case TroopMovement movement -> movement(movement) + when(fact) + how(movement.status());
            case Statement statement -> statement(statement) + when(fact) + how(statement.status());
            case DefensiveAction action ->
                action.system().name() + " goes into action" + where(fact) + when(fact) + how(action.status());
            case Agreement agreement -> agreement(agreement) + when(fact);
            case TroopLevel level ->
                number(level.troops()) + "troops of " + level.force().name() + where(fact);
            case ActorDescription description -> description.actor().name();
            case PlaceDescription description -> description.place().name();
        };
    }

    private static String series(Series series) {
        String kind = series.kind() == AttackKind.ATTACK
                ? ""
                : " (" + words(series.kind()).toLowerCase(Locale.ROOT) + ")";
        String number = series.count().map(Labels::number).orElse("");
        return "Series of " + number + "attacks" + kind + names(" on ", series.targets());
    }

    private static String movement(TroopMovement movement) {
        boolean comes = movement.direction() == Direction.DEPLOYMENT;
        String number =
                movement.all() ? "all " : movement.troops().map(Labels::number).orElse("");
        String places = places(movement);
        String where = places.isEmpty() ? "" : (comes ? " to " : " from ") + places;
        return (comes ? "Deployment of " : "Withdrawal of ")
                + number
                + movement.force().name()
                + where;
    }

    private static String statement(Statement statement) {
        String topic = statement.topic().map(text -> " on " + text).orElse("");
        return words(statement.kind())
                + names(" by ", statement.speakers())
                + names(" to ", statement.addressees())
                + topic;
    }

    private static String agreement(Agreement agreement) {
        return agreement.name().orElseGet(() -> words(agreement.kind()) + names(" with ", agreement.parties()));
    }

    private static String words(Code code) {
        String words = code.code().replace('-', ' ');
        return words.equals("ied") ? "IED" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String number(Count count) {
        String modifier = count.modifier().map(Labels::words).map(Labels::lower).orElse("");
        if (count.best().isPresent()) {
            return modifier + count.best().getAsInt() + " ";
        }
        String low = count.low().isPresent()
                ? lower(words(Modifier.AT_LEAST)) + count.low().getAsInt() + " "
                : "";
        String high = count.high().isPresent()
                ? lower(words(Modifier.AT_MOST)) + count.high().getAsInt() + " "
                : "";
        return low + high;
    }

    private static String lower(String words) {
        return words.toLowerCase(Locale.ROOT) + " ";
    }

    private static String names(String before, List<Participant> participants) {
        List<String> names =
                participants.stream().map(Participant::name).distinct().toList();
        if (names.isEmpty()) {
            return "";
        }
        String more = names.size() > NAMES ? " and others" : "";
        return before + names.stream().limit(NAMES).collect(Collectors.joining(", ")) + more;
    }

    private static String where(Fact fact) {
        String places = places(fact);
        return places.isEmpty() ? "" : ", " + places;
    }

    private static String places(Fact fact) {
        return fact.circumstances().places().stream()
                .map(Place::name)
                .distinct()
                .limit(NAMES)
                .collect(Collectors.joining(", "));
    }

    private static String when(Fact fact) {
        return fact.circumstances().date().map(Labels::when).orElse("");
    }

    private static String when(DateRange date) {
        Optional<LocalDate> from = date.from();
        Optional<LocalDate> to = date.to();
        if (from.isPresent() && from.equals(to)) {
            return ", " + from.get();
        }
        String start = from.map(LocalDate::toString).orElse("");
        String end = to.map(day -> (from.isPresent() ? " to " : "until ") + day).orElse("");
        return date.isResolved() ? ", " + start + end : "";
    }

    private static String how(Status status) {
        return status == Status.OCCURRED ? "" : " (" + status.code() + ")";
    }
}
