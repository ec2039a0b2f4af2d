package org.casus.extract.value;

import static org.casus.extract.value.DateRule.NUMBER;
import static org.casus.extract.value.DateRule.UNIT;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.casus.extract.value.TimeExpression.Kind;

/// Times that count from another event: "two hours after", "a month earlier", "the same day".
final class EventTimes {
    private static final String PARTS = "(?:day|night|evening|morning|afternoon)";

    private EventTimes() {}

    static List<DateRule> rules() {
        return List.of(
                DateRule.of(NUMBER + " " + UNIT + " after", EventTimes::distance),
                DateRule.of(
                        NUMBER + " " + UNIT + " (?:earlier|beforehand|previously|before(?=\\s*(?:[,.;)]|$)))",
                        found -> Optional.of(counted(found, Kind.EARLIER))),
                DateRule.of(
                        "(?:on )?the (?:previous " + PARTS + "|" + PARTS + " before)(?! yesterday| last)",
                        found ->
                                Optional.of(found.of(Kind.EARLIER, found.unresolved(), Optional.of(Period.ofDays(1))))),
                DateRule.of(NUMBER + " " + UNIT + " later", found -> Optional.of(counted(found, Kind.LATER))),
                DateRule.of(
                        "(?:on )?the (?:next|following) " + PARTS,
                        found -> Optional.of(found.of(Kind.LATER, found.unresolved(), Optional.of(Period.ofDays(1))))),
                DateRule.of(
                        "(?:on |that )?(?:the same|that|the very same|that very|that same) (?:same )?" + PARTS,
                        found -> Optional.of(found.of(Kind.SAME, found.unresolved(), Optional.empty()))));
    }

    private static Optional<TimeExpression> distance(FoundTime found) {
        var amount = found.amount();
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        int many = amount.getAsInt();
        return switch (found.word("unit")) {
            case "hour" -> Optional.of(found.after(Duration.ofHours(many)));
            case "day" -> Optional.of(found.after(Duration.ofDays(many)));
            case "week" -> Optional.of(found.after(Duration.ofDays(7L * many)));
            default -> Optional.empty();
        };
    }

    /// Less than a day leaves the day as it is.
    private static TimeExpression counted(FoundTime found, Kind kind) {
        var unit = found.word("unit");
        boolean within = unit.equals("hour") || unit.equals("minute");
        return found.of(kind, found.unresolved(), within ? Optional.of(Period.ZERO) : found.period());
    }
}
