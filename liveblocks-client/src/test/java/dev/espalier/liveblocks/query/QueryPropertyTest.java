package dev.espalier.liveblocks.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.liveblocks.model.ThreadVisibility;
import dev.espalier.liveblocks.query.QueryReader.Condition;
import dev.espalier.liveblocks.query.QueryReader.Endpoint;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What the builders take is read by the vendor's parser as it was meant; what they refuse could not be said. */
class QueryPropertyTest {
    private static final String SEED = "4242";

    private static final Pattern CANNOT_BE_SAID = Pattern.compile("\\\\[ntr]|[\\p{Cc}&&[^\n\r\t]]");

    @Property(seed = SEED)
    void aQueryOfRoomsIsReadAsItWasMeant(@ForAll("roomConditions") List<Condition> conditions) {
        check(Endpoint.ROOMS, conditions, QueryPropertyTest::room, RoomQuery::and);
    }

    @Property(seed = SEED)
    void aQueryOfThreadsIsReadAsItWasMeant(@ForAll("threadConditions") List<Condition> conditions) {
        check(Endpoint.THREADS, conditions, QueryPropertyTest::thread, ThreadQuery::and);
    }

    @Property(seed = SEED)
    void aNumberIsReadAsItWasMeant(@ForAll("numbers") Number number) {
        Optional<ThreadQuery> query = built(() -> ThreadQuery.metadata("a").atMost(number));

        boolean finite = Double.isFinite(number.doubleValue());
        boolean vanishing = number.doubleValue() == 0 && new BigDecimal(number.toString()).signum() != 0;
        assertThat(query.isPresent()).isEqualTo(finite && !vanishing);
        query.ifPresent(written -> assertThat(
                        (BigDecimal) read(Endpoint.THREADS, written).get(0).value())
                .isEqualByComparingTo(number.toString()));
    }

    private static <Q> void check(
            Endpoint endpoint, List<Condition> conditions, Function<Condition, Q> factory, BinaryOperator<Q> and) {
        for (Condition condition : conditions) {
            assertThat(built(() -> factory.apply(condition)).isPresent()).isEqualTo(canBeSaid(condition));
        }
        List<Condition> sayable =
                conditions.stream().filter(QueryPropertyTest::canBeSaid).toList();

        Optional<Q> query = sayable.stream().map(factory).reduce(and);

        assertThat(query.map(written -> read(endpoint, written)).orElse(List.of()))
                .isEqualTo(sayable);
    }

    private static <Q> Optional<Q> built(Supplier<Q> query) {
        try {
            return Optional.of(query.get());
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private static List<Condition> read(Endpoint endpoint, Object query) {
        return QueryReader.read(endpoint, query.toString());
    }

    private static boolean canBeSaid(Condition condition) {
        return canBeSaid(condition.key())
                && canBeSaid(condition.value())
                && (condition.key() == null || !condition.key().isBlank())
                && !(condition.operator().equals("^") && "".equals(condition.value()));
    }

    private static boolean canBeSaid(@Nullable Object value) {
        return !(value instanceof String text) || !CANNOT_BE_SAID.matcher(text).find();
    }

    private static RoomQuery room(Condition condition) {
        String value = (String) Objects.requireNonNull(condition.value());
        return condition.key() == null
                ? RoomQuery.idStartsWith(value)
                : RoomQuery.metadata(condition.key()).is(value);
    }

    private static ThreadQuery thread(Condition condition) {
        Object value = condition.value();
        if (condition.field().equals("visibility")) {
            return ThreadQuery.visibility(ThreadVisibility.of((String) Objects.requireNonNull(value)));
        }
        if (condition.key() == null) {
            return ThreadQuery.resolved((Boolean) Objects.requireNonNull(value));
        }
        ThreadQuery.Metadata metadata = ThreadQuery.metadata(condition.key());
        if (value == null) {
            return metadata.isAbsent();
        }
        if (value instanceof Boolean truth) {
            return metadata.is(truth);
        }
        if (value instanceof String text) {
            return condition.operator().equals("^") ? metadata.startsWith(text) : metadata.is(text);
        }
        Number number = (Number) value;
        return switch (condition.operator()) {
            case ":" -> metadata.is(number);
            case ">" -> metadata.greaterThan(number);
            case ">=" -> metadata.atLeast(number);
            case "<" -> metadata.lessThan(number);
            default -> metadata.atMost(number);
        };
    }

    @Provide
    Arbitrary<List<Condition>> roomConditions() {
        return Arbitraries.oneOf(
                        texts().map(prefix -> new Condition("roomId", null, "^", prefix)), metadata(":", texts()))
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Condition>> threadConditions() {
        return Arbitraries.oneOf(List.of(
                        Arbitraries.of(true, false).map(resolved -> new Condition("resolved", null, ":", resolved)),
                        metadata(":", texts()),
                        texts().map(visibility -> new Condition("visibility", null, ":", visibility)),
                        metadata("^", texts()),
                        metadata(":", Arbitraries.of(true, false)),
                        metadata(":", Arbitraries.just("").map(none -> null)),
                        Arbitraries.of(":", ">", ">=", "<", "<=").flatMap(operator -> metadata(operator, decimals()))))
                .list()
                .ofMaxSize(6);
    }

    private static Arbitrary<Condition> metadata(String operator, Arbitrary<? extends @Nullable Object> values) {
        return Combinators.combine(texts(), values).as((key, value) -> new Condition("metadata", key, operator, value));
    }

    /** Mostly of characters that mean something in the language, or are near to one that does. */
    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("\\'\"ntru0 []:^<>=.\n\r\t\u0001\u0085\u2028é✓")
                        .ofMaxLength(8),
                Arbitraries.of("it's", "C:\\new", "C:\\docs\\", "\\\n", "' OR roomId^'", "AND", "null", "💡 & <b>"),
                Arbitraries.strings().ofMaxLength(8));
    }

    /** As the reader gives them: without zeros at the end, and without an exponent. */
    private static Arbitrary<BigDecimal> decimals() {
        return Arbitraries.bigDecimals()
                .ofScale(6)
                .map(decimal -> new BigDecimal(decimal.stripTrailingZeros().toPlainString()));
    }

    @Provide
    Arbitrary<Number> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.integers().map(number -> number),
                Arbitraries.longs().map(number -> number),
                Arbitraries.longs().map(Double::longBitsToDouble),
                Arbitraries.integers().map(Float::intBitsToFloat),
                Arbitraries.bigIntegers().map(number -> number),
                Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(-400, 400))
                        .as((digits, scale) -> BigDecimal.valueOf(digits, scale)),
                Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE, -0.0, Double.MAX_VALUE));
    }
}
