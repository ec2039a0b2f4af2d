package org.casus.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.casus.model.Code;

/// The single values of a sheet: texts, codes, days, numbers.
final class Scalars {
    static final String FACTS = "facts";
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._:~-]*";

    private static final String TIME_PATTERN = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z";

    static final Value<String> TEXT = text("a text", "\\S", any -> true);
    static final Value<String> DOCUMENT_ID =
            text("an id of letters without accents, digits and . _ : ~ -", "^" + ID + "$", text -> text.matches(ID));
    static final Value<String> IRI = text(
            "an IRI, absolute or relative to the base, such as actor/iraq, without spaces",
            "^[^\\s<>\"{}|\\\\^`]+$",
            text -> text.matches("[^\\s<>\"{}|\\\\^`]+"));
    static final Value<String> LANGUAGE = text(
            "a language code such as en",
            "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
            text -> text.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"));
    static final Value<String> COUNTRY = text(
            "three capital letters, the ISO 3166-1 alpha-3 code of a state, such as IRQ",
            "^[A-Z]{3}$",
            text -> text.matches("[A-Z]{3}"));
    static final Value<LocalDate> DAY = written(
            "a day such as 2020-11-18",
            LocalDate::parse,
            "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
            () -> Schema.type("string").put("format", "date"));
    static final Value<Instant> TIME = written(
            "a time such as 2020-11-18T09:30:00Z",
            Scalars::time,
            "^" + TIME_PATTERN + "$",
            () -> Schema.type("string").put("format", "date-time"));
    static final Value<String> DIGEST =
            text("a SHA-256 in hexadecimal", "^[0-9a-f]{64}$", text -> text.matches("[0-9a-f]{64}"));
    static final Value<Duration> DURATION = written(
            "an ISO 8601 duration such as PT2H or P3D",
            Scalars::duration,
            "^P(?=.)([0-9]{1,9}D)?(T(?=.)([0-9]{1,9}H)?([0-9]{1,9}M)?([0-9]{1,9}(\\.[0-9]{1,9})?S)?)?$",
            () -> Schema.type("string"));
    static final Value<Period> PERIOD = written(
            "an ISO 8601 period such as P1Y, P6M or P10D",
            Period::parse,
            "^P(?=.)([0-9]{1,6}Y)?([0-9]{1,6}M)?([0-9]{1,6}W)?([0-9]{1,6}D)?$",
            () -> Schema.type("string"));
    static final Value<Integer> WHOLE = number(
            "a whole number from 0, such as 2500",
            Scalars::whole,
            IntNode::valueOf,
            () -> Schema.type("integer").put("minimum", 0).put("maximum", Integer.MAX_VALUE));
    static final Value<Double> FRACTION = number(
            "a number from 0 to 1, such as 0.9",
            text -> Optional.of(Double.parseDouble(text)).filter(number -> number >= 0 && number <= 1),
            DoubleNode::valueOf,
            () -> Schema.type("number").put("minimum", 0).put("maximum", 1));
    static final Value<Boolean> FLAG = new Scalar<>(
            "true or false",
            word -> word.kind() == Node.Kind.BOOLEAN ? Optional.of(Boolean.valueOf(word.text())) : Optional.empty(),
            BooleanNode::valueOf,
            () -> Schema.type("boolean"));

    private Scalars() {}

    /// A value that is one word; `parse` gives nothing if the word does not fit.
    private record Scalar<V>(
            String expected,
            Function<Node.Word, Optional<V>> parse,
            Function<V, JsonNode> print,
            Supplier<ObjectNode> described)
            implements Value<V> {
        @Override
        public Optional<V> read(Spot spot) {
            Optional<V> value =
                    spot.node() instanceof Node.Word word && !word.isNothing() ? parse.apply(word) : Optional.empty();
            return value.isPresent() ? value : spot.expected(expected + hint(spot.node()));
        }

        @Override
        public JsonNode write(V value) {
            return print.apply(value);
        }

        @Override
        public ObjectNode schema(Schema schema) {
            return described.get();
        }

        /// YAML takes 001, 2020 and true for something else than a text, JSON takes "5" for one.
        private String hint(Node node) {
            if (!(node instanceof Node.Word word)) {
                return "";
            }
            boolean text = described.get().path("type").asText().equals("string");
            return switch (word.kind()) {
                case NUMBER, BOOLEAN -> text ? "; in quotes it is a text: \"%s\"".formatted(word.text()) : "";
                case TEXT -> text ? calendar(word.text()) : digits(word.text());
                case NOTHING -> "";
            };
        }

        private String calendar(String text) {
            return expected.startsWith("a day") && text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                    ? "; the calendar has no such day"
                    : "";
        }

        private static String digits(String text) {
            String bare = text.replaceAll("[ ,_]", "");
            return bare.matches("[0-9]+(\\.[0-9]+)?") ? "; write " + bare + ", without quotes" : "";
        }
    }

    static <E extends Enum<E> & Code> Value<E> code(Class<E> list) {
        List<String> codes =
                Arrays.stream(list.getEnumConstants()).map(Code::code).toList();
        return new Value<>() {
            @Override
            public Optional<E> read(Spot spot) {
                Optional<E> code = spot.word().flatMap(word -> Code.find(list, word));
                return code.isPresent()
                        ? code
                        : spot.fault("found %s, which is none of the codes.%s Known are: %s."
                                .formatted(
                                        spot.node().found(),
                                        Closest.question(spot.word().orElse(""), codes),
                                        Code.listing(list)));
            }

            @Override
            public JsonNode write(E value) {
                return TextNode.valueOf(value.code());
            }

            @Override
            public ObjectNode schema(Schema schema) {
                return schema.definition(name(list), () -> {
                    ObjectNode node = Schema.type("string");
                    var values = node.putArray("enum");
                    codes.forEach(values::add);
                    return node;
                });
            }
        };
    }

    /// `AttackKind` is defined as `attackKind`.
    private static String name(Class<?> list) {
        String name = list.getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /// An id that others may refer to; `scope` says within what it is unique.
    static Value<String> id(Function<Spot, String> scope) {
        return after(DOCUMENT_ID, (id, spot) -> spot.reading().declare(scope.apply(spot), id, spot));
    }

    static Value<String> reference(Function<Spot, String> scope) {
        return after(DOCUMENT_ID, (id, spot) -> spot.reading().refer(scope.apply(spot), id, spot));
    }

    /// Where the impacts of the fact at hand are told apart.
    static String withinFact(Spot spot) {
        return "impacts of " + spot.fact().orElse(spot.path());
    }

    private static Value<String> after(Value<String> value, BiConsumer<String, Spot> then) {
        return new Value<>() {
            @Override
            public Optional<String> read(Spot spot) {
                Optional<String> read = value.read(spot);
                read.ifPresent(text -> then.accept(text, spot));
                return read;
            }

            @Override
            public JsonNode write(String written) {
                return value.write(written);
            }

            @Override
            public ObjectNode schema(Schema schema) {
                return value.schema(schema);
            }
        };
    }

    private static Value<String> text(String expected, String pattern, Predicate<String> fits) {
        return new Scalar<>(
                expected,
                word -> Optional.of(word)
                        .filter(any -> any.kind() == Node.Kind.TEXT)
                        .map(Node.Word::text)
                        .filter(text -> !text.isBlank())
                        .filter(fits),
                TextNode::valueOf,
                () -> Schema.type("string").put("pattern", pattern));
    }

    private static <V> Value<V> written(
            String expected, Function<String, V> parse, String pattern, Supplier<ObjectNode> schema) {
        return new Scalar<>(
                expected,
                word -> word.kind() == Node.Kind.TEXT ? parsed(word.text(), parse) : Optional.empty(),
                value -> TextNode.valueOf(value.toString()),
                () -> schema.get().put("pattern", pattern));
    }

    private static <V> Optional<V> parsed(String text, Function<String, V> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static <V> Value<V> number(
            String expected,
            Function<String, Optional<V>> parse,
            Function<V, JsonNode> print,
            Supplier<ObjectNode> schema) {
        return new Scalar<>(
                expected,
                word -> word.kind() == Node.Kind.NUMBER
                                && word.text().matches("-?(0|[1-9][0-9]*)?(\\.[0-9]+)?([eE][-+]?[0-9]{1,3})?")
                        ? parse.apply(word.text())
                        : Optional.empty(),
                print,
                schema);
    }

    private static Instant time(String text) {
        if (!text.matches(TIME_PATTERN)) {
            throw new DateTimeException("not to the second, or not in UTC");
        }
        return Instant.parse(text);
    }

    private static Duration duration(String text) {
        Duration duration = Duration.parse(text);
        if (duration.isNegative()) {
            throw new DateTimeException("negative");
        }
        return duration;
    }

    private static Optional<Integer> whole(String text) {
        try {
            return Optional.of(new BigDecimal(text).intValueExact()).filter(number -> number >= 0);
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}
