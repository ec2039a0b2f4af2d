package org.casus.sheet;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.casus.model.Casualties;
import org.casus.model.CasualtyType;
import org.casus.model.Commitment;
import org.casus.model.Count;
import org.casus.model.DateRange;
import org.casus.model.Evidence;
import org.casus.model.Fact;
import org.casus.model.FactSheet;
import org.casus.model.Impact;
import org.casus.model.ModelRun;
import org.casus.model.Relation;
import org.casus.model.Sha256;
import org.casus.model.SourceDocument;

/// Makes sheets with every kind of fact and every component, from the records themselves: a component that is added
/// to a record is tested without a change here.
public final class RandomSheets {
    private static final String TEXT =
            "An attack – they said: \"no\"\r\nkilled 7 😀 people; # not: one.\n\n  - yes\ttrue 001 'x' \u2028 end";

    /// What YAML takes for something else than a text.
    private static final List<String> WORDS = List.of(
            "rocket fire",
            "no",
            "true",
            "null",
            "~",
            "001",
            "2020-11-18",
            "5",
            "1e3",
            "a: b",
            "a #b",
            "- x",
            "'q'",
            "\"q\"",
            " blank ",
            "two\nlines",
            "  lead\nx",
            "\nfirst",
            "a\n\n",
            "- x\ny",
            "x\n  y\n ",
            "é\n😀",
            "a\n\tb",
            "# x\ny",
            "tab\there",
            "é 😀",
            "[x]",
            "{x}",
            "*x",
            "&x",
            "!x",
            "%x",
            "@x",
            "`x`",
            "?",
            "|",
            ">",
            "x:",
            "NaN",
            ".inf",
            "0x10",
            "1_000",
            "12:30:00",
            "=",
            "<<",
            "yes",
            "a\\b",
            "\r\n",
            "trailing\n",
            "\u0085x",
            "\u2028x");

    private final Random random;
    private final boolean full;
    private String impact = "";

    /// `full` leaves nothing out.
    public RandomSheets(long seed, boolean full) {
        this.random = new Random(seed);
        this.full = full;
    }

    public FactSheet sheet(String id) {
        var document = new SourceDocument(
                id,
                maybe(this::text),
                maybe(this::day),
                maybe(() -> "https://example.org/" + id),
                maybe(this::text),
                maybe(() -> "en"),
                maybe(this::text),
                maybe(() -> TEXT));
        var facts = new ArrayList<Fact>();
        for (Class<?> type : Fact.class.getPermittedSubclasses()) {
            int variants = type.getSimpleName().equals("TroopMovement") ? 4 : 1;
            for (int i = 0; i < variants; i++) {
                impact = "i" + facts.size();
                facts.add((Fact) make(type, "f" + facts.size(), 0));
            }
        }
        return new FactSheet(document, maybe(this::run), facts);
    }

    private ModelRun run() {
        var time = Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE));
        return new ModelRun(text(), Sha256.of(text()), text(), time);
    }

    private <T> Optional<T> maybe(java.util.function.Supplier<T> value) {
        return full || random.nextInt(3) > 0 ? Optional.of(value.get()) : Optional.empty();
    }

    private String text() {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        return word.isBlank() ? word + "x" : word;
    }

    private LocalDate day() {
        return LocalDate.of(2000 + random.nextInt(30), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private Object make(Class<?> record, String id, int depth) {
        if (record == Evidence.class) {
            return evidence();
        }
        if (record == Count.class) {
            return count();
        }
        if (record == DateRange.class) {
            return date();
        }
        RecordComponent[] components = record.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> component(record, component, id, depth))
                .toArray();
        try {
            return record.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /// Ids, references and the few texts that are not free.
    private Object component(Class<?> owner, RecordComponent component, String id, int depth) {
        return switch (owner.getSimpleName() + "." + component.getName()) {
            case "Circumstances.id" -> id;
            case "Circumstances.end" -> Optional.empty();
            case "Impact.id" -> impact;
            case "Commitment.id" -> "c1";
            case "Relation.fact" -> "f0";
            case "Statement.about" -> List.of("f0", "f1");
            case "Condition.fact", "StageChange.event" -> maybe(() -> "f1");
            case "Casualties.impact" -> Optional.empty();
            case "Casualties.parts", "Casualties.alternatives" ->
                depth > 1 ? List.of() : value(component.getGenericType(), id, depth + 1);
            case "Attack.impacts" -> List.of(make(Impact.class, id, depth));
            case "Agreement.commitments" -> List.of(make(Commitment.class, id, depth));
            case "Place.country" -> maybe(() -> "IRQ");
            case "Place.iri", "Participant.iri" -> maybe(() -> "actor/iraq");
            default -> value(component.getGenericType(), id, depth);
        };
    }

    private Object value(Type type, String id, int depth) {
        if (type instanceof ParameterizedType parameterized) {
            Class<?> of = (Class<?>) parameterized.getActualTypeArguments()[0];
            return parameterized.getRawType() == Optional.class
                    ? maybe(() -> value(of, id, depth))
                    : list(of, id, depth);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
        }
        return switch (plain.getSimpleName()) {
            case "String" -> text();
            case "LocalDate" -> day();
            case "boolean" -> random.nextBoolean();
            case "OptionalInt" -> full ? OptionalInt.of(random.nextInt(9999)) : OptionalInt.empty();
            case "OptionalDouble" -> full ? OptionalDouble.of(random.nextDouble()) : OptionalDouble.empty();
            case "Duration" -> Duration.ofMinutes(random.nextInt(9999));
            case "Period" -> Period.of(random.nextInt(3), random.nextInt(12), 1);
            default -> make(plain, id, depth);
        };
    }

    /// Kinds that have a key each come back in the order of the keys; two places of one kind keep theirs.
    private List<?> list(Class<?> of, String id, int depth) {
        var values = IntStream.range(0, full ? 2 : random.nextInt(3))
                .mapToObj(any -> value(of, id, depth))
                .toList();
        if (of == Relation.class) {
            return values.stream()
                    .map(Relation.class::cast)
                    .sorted(Comparator.comparing(Relation::kind))
                    .toList();
        }
        if (of == Casualties.class && !values.isEmpty()) {
            CasualtyType type = depth == 0 ? CasualtyType.KILLED : CasualtyType.INJURED;
            return values.stream()
                    .map(Casualties.class::cast)
                    .map(each -> typed(each, type, depth))
                    .toList();
        }
        return values;
    }

    private Casualties typed(Casualties each, CasualtyType type, int depth) {
        return new Casualties(
                type,
                each.count(),
                each.who(),
                each.group(),
                each.by(),
                Optional.empty(),
                each.parts().stream().map(part -> typed(part, type, depth)).toList(),
                each.alternatives().stream()
                        .map(part -> typed(part, type, depth))
                        .toList(),
                each.evidence(),
                each.confidence());
    }

    private Count count() {
        int low = random.nextInt(100);
        return switch (full ? 0 : random.nextInt(3)) {
            case 0 ->
                new Count(
                        OptionalInt.of(low),
                        OptionalInt.of(low + 1),
                        OptionalInt.of(low + 2),
                        Optional.of(org.casus.model.Modifier.ABOUT),
                        Optional.of(text()));
            case 1 -> Count.exactly(low);
            default ->
                new Count(
                        OptionalInt.of(low),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty());
        };
    }

    private DateRange date() {
        LocalDate day = day();
        return switch (full ? 0 : random.nextInt(4)) {
            case 0 ->
                new DateRange(
                        Optional.of(day),
                        Optional.of(day.plusDays(3)),
                        Optional.of(org.casus.model.PartOfDay.EVENING),
                        Optional.of(text()));
            case 1 -> DateRange.on(day);
            case 2 -> new DateRange(Optional.of(day), Optional.empty(), Optional.empty(), Optional.empty());
            default -> new DateRange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(text()));
        };
    }

    private Evidence evidence() {
        int length = TEXT.codePointCount(0, TEXT.length());
        int start = random.nextInt(length - 3);
        for (; ; start = random.nextInt(length - 3)) {
            int end = start + 1 + random.nextInt(length - start - 1);
            String quote = TEXT.substring(TEXT.offsetByCodePoints(0, start), TEXT.offsetByCodePoints(0, end));
            if (!quote.isBlank()) {
                return new Evidence(quote, start, end);
            }
        }
    }
}
