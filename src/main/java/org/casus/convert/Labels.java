package org.casus.convert;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/// One readable line for a fact: "Rocket attack on the US embassy, Green Zone, 2020-11-17". Names are left out until it
/// is
/// short enough for a table or a list.
///
/// @param names how many participants are named at most
/// @param places how many places are named at most
/// @param brief whether the kind of a series and the days of a long time are left out
record Labels(int names, int places, boolean brief) {
    private static final int LONGEST = 80;

    /// From the fullest to the shortest. More than three names make a label no clearer.
    private static final List<Labels> DETAIL = List.of(
            new Labels(3, 3, false),
            new Labels(2, 1, false),
            new Labels(1, 1, false),
            new Labels(1, 0, false),
            new Labels(1, 0, true));

    static String of(Fact fact) {
        var labels = DETAIL.stream().map(detail -> detail.label(fact)).toList();
        return labels.stream()
                .filter(label -> label.length() <= LONGEST)
                .findFirst()
                .orElseGet(() -> cut(labels.getLast()));
    }

    /// The beginning, up to the end of a word if there is one.
    private static String cut(String label) {
        if (label.length() <= LONGEST) {
            return label;
        }
        int space = label.lastIndexOf(' ', LONGEST - 1);
        int end = label.offsetByCodePoints(0, label.codePointCount(0, space > 0 ? space : LONGEST - 1));
        return label.substring(0, end).replaceFirst("[,;:]$", "") + "\u2026";
    }

    private String label(Fact fact) {
        return switch (fact) {
            case Attack attack ->
                words(attack.kind())
                        + named(" on ", attack.targets())
                        + whereElse(fact, attack.targets())
                        + when(fact)
                        + how(attack.status());
            case Series series ->
                series(series) + whereElse(fact, series.targets()) + when(fact) + how(series.status());
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

    private String series(Series series) {
        String kind = series.kind() == AttackKind.ATTACK
                ? ""
                : " (" + words(series.kind()).toLowerCase(Locale.ROOT) + ")";
        String number = series.count().map(Labels::number).orElse("");
        if (brief) {
            return capital(number + "attacks") + named(" on ", series.targets());
        }
        return "Series of " + number + "attacks" + kind + named(" on ", series.targets());
    }

    private String movement(TroopMovement movement) {
        boolean comes = movement.direction() == Direction.DEPLOYMENT;
        String number =
                movement.all() ? "all " : movement.troops().map(Labels::number).orElse("");
        String place = placed(movement);
        String where = place.isEmpty() ? "" : (comes ? " to " : " from ") + place;
        return (comes ? "Deployment of " : "Withdrawal of ")
                + number
                + movement.force().name()
                + where;
    }

    private String statement(Statement statement) {
        String topic = statement.topic().map(text -> " on " + text).orElse("");
        return words(statement.kind())
                + named(" by ", statement.speakers())
                + named(" to ", statement.addressees())
                + topic;
    }

    private String agreement(Agreement agreement) {
        return agreement.name().orElseGet(() -> words(agreement.kind()) + named(" with ", agreement.parties()));
    }

    private static String words(Code code) {
        String words = code.code().replace('-', ' ');
        return words.equals("ied") ? "IED" : capital(words);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
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

    private String named(String before, List<Participant> participants) {
        List<String> all =
                participants.stream().map(Participant::name).distinct().toList();
        if (all.isEmpty()) {
            return "";
        }
        String more = all.size() > names ? " and others" : "";
        return before + all.stream().limit(names).collect(Collectors.joining(", ")) + more;
    }

    private String where(Fact fact) {
        String where = placed(fact);
        return where.isEmpty() ? "" : ", " + where;
    }

    /// Leaves out "Baghdad" after "US Embassy in Baghdad".
    private String whereElse(Fact fact, List<Participant> told) {
        var first = told.stream().findFirst().map(Participant::name).orElse("");
        return Stream.of(placed(fact))
                .filter(place -> !place.isEmpty() && !first.endsWith(" " + place))
                .map(", "::concat)
                .findFirst()
                .orElse("");
    }

    private String placed(Fact fact) {
        return fact.circumstances().places().stream()
                .map(Place::name)
                .distinct()
                .limit(places)
                .collect(Collectors.joining(", "));
    }

    private String when(Fact fact) {
        return fact.circumstances().date().map(this::when).orElse("");
    }

    private String when(DateRange date) {
        Optional<LocalDate> from = date.from();
        Optional<LocalDate> to = date.to();
        if (from.isPresent() && from.equals(to)) {
            return ", " + from.get();
        }
        String start =
                from.map(day -> (to.isPresent() ? "" : "from ") + told(day)).orElse("");
        String end = to.map(this::told)
                .filter(last -> !last.equals(start))
                .map(last -> (from.isPresent() ? " to " : "by ") + last)
                .orElse("");
        return date.isResolved() ? ", " + start + end : "";
    }

    private String told(LocalDate day) {
        return brief ? String.valueOf(day.getYear()) : day.toString();
    }

    private static String how(Status status) {
        return status == Status.OCCURRED ? "" : " (" + status.code() + ")";
    }
}
