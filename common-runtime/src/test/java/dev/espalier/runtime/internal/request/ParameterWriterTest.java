package dev.espalier.runtime.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ParameterWriterTest {
    @Test
    void escapesAValue() {
        assertThat(query(out -> out.query("q", "a+b c&d=e/é,[]"))).isEqualTo("q=a%2Bb%20c%26d%3De%2F%C3%A9%2C%5B%5D");
    }

    @Test
    void escapesAName() {
        assertThat(query(out -> out.query("filter[name]", "x"))).isEqualTo("filter%5Bname%5D=x");
    }

    @Test
    void leavesOutNull() {
        assertThat(query(out -> {
                    out.query("a", null);
                    out.queryRepeated("b", null);
                    out.queryCommaSeparated("c", null);
                    out.queryFlag("d", null);
                    out.header("e", null);
                }))
                .isNull();
    }

    @Test
    void repeatsAName() {
        assertThat(query(out -> out.queryRepeated("id[]", List.of("a", "b,c")))).isEqualTo("id%5B%5D=a&id%5B%5D=b%2Cc");
    }

    @Test
    void joinsWithCommas() {
        assertThat(query(out -> out.queryCommaSeparated("ids", List.of("a", "b,c", 3))))
                .isEqualTo("ids=a,b%2Cc,3");
    }

    @Test
    void leavesOutAnEmptyList() {
        assertThat(query(out -> out.queryCommaSeparated("ids", List.of()))).isNull();
    }

    @Test
    void sendsAnEmptyText() {
        assertThat(query(out -> out.query("q", ""))).isEqualTo("q=");
    }

    @Test
    void sendsAFlagThatIsSet() {
        assertThat(query(out -> out.queryFlag("dry", true))).isEqualTo("dry=true");
    }

    @Test
    void leavesOutAFlagThatIsNotSet() {
        assertThat(query(out -> out.queryFlag("dry", false))).isNull();
    }

    @Test
    void sendsAnOrdinaryFalse() {
        assertThat(query(out -> out.query("all", false))).isEqualTo("all=false");
    }

    @Test
    void writesATimeWithSeconds() {
        assertThat(query(out -> out.query("t", OffsetDateTime.parse("2026-01-02T03:04+01:00"))))
                .isEqualTo("t=2026-01-02T03%3A04%3A00%2B01%3A00");
    }

    @Test
    void writesADate() {
        assertThat(query(out -> out.query("d", LocalDate.of(2026, 1, 2)))).isEqualTo("d=2026-01-02");
    }

    @Test
    void takesOffEveryValueOfAName() {
        assertThat(query(out -> {
                    out.queryRepeated("a[]", List.of(1, 2));
                    out.query("b", 3);
                    out.removeQuery("a[]");
                }))
                .isEqualTo("b=3");
    }

    @Test
    void setsAHeader() {
        ParameterWriter out = new ParameterWriter(request(), "acme search");
        out.header("X-Mode", 3);

        assertThat(out.toRequest().header("X-Mode")).isEqualTo("3");
    }

    private static Request request() {
        return new Request.Builder().url("https://acme.example/x").build();
    }

    private static @Nullable String query(Consumer<ParameterWriter> parameters) {
        ParameterWriter out = new ParameterWriter(request(), "acme search");
        parameters.accept(out);
        return out.toRequest().url().encodedQuery();
    }
}
