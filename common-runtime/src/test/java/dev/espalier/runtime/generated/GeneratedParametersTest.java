package dev.espalier.runtime.generated;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.espalier.runtime.ApiCall;
import dev.espalier.torture.TortureClient;
import dev.espalier.torture.api.ParametersApi;
import dev.espalier.torture.api.ParametersApi.HeadersParams;
import dev.espalier.torture.api.ParametersApi.TextParams;
import dev.espalier.torture.model.Thing;
import dev.espalier.torture.model.Value;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is required and what is optional is sent in the same way, or refused in the same way. */
class GeneratedParametersTest {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private static final LocalDate DAY = LocalDate.of(2026, 1, 2);

    private TortureClient torture;
    private ParametersApi parameters;

    @BeforeEach
    void connect() {
        torture = Torture.client("http://127.0.0.1:" + SERVER.getPort());
        parameters = torture.parameters();
        answer(status(204));
    }

    @AfterEach
    void close() {
        torture.close();
    }

    private static void answer(ResponseDefinitionBuilder response) {
        SERVER.stubFor(any(anyUrl()).willReturn(response));
    }

    private static List<LoggedRequest> requests() {
        return SERVER.findAll(anyRequestedFor(anyUrl()));
    }

    private static LoggedRequest sent() {
        List<LoggedRequest> requests = requests();
        return requests.get(requests.size() - 1);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "a", " ", "a b", "+", "a+b", "&", "a&b=c", "=", "%", "%41", "%2F", "100%", "/", "a/b", "//", "?", "#",
                "a?b#c", ";", ":", "@", ",", "a,b", "!$'()*", "~", "[]", "{}", "|", "\\", "\"", "<>", "^`", "\n",
                "\r\n", "\t", "\u007f", "é", "e\u0301", "漢", "😀", "\uFEFF", "\uFFFD", "...", "..a", "./", "../",
                "a/../b", "%2e%2e", "null"
            })
    void aTextArrivesTheSameWhereverItIsSent(String text) {
        parameters.text(text, text, TextParams.builder().optional(text).build()).execute();

        String[] url = sent().getUrl().split("\\?", 2);
        String[] query = url[1].split("&");
        assertThat(query).hasSize(2);
        String required = query[0].substring("required%5B%5D~%2A=".length());
        assertThat(query[0]).startsWith("required%5B%5D~%2A=");
        assertThat(query[1]).isEqualTo("optional%5B%5D~%2A=" + required);
        assertThat(url[0]).isEqualTo("/texts/" + required);
        assertThat(decoded(required)).isEqualTo(text);
    }

    @Test
    void anEmptyTextIsSentInTheQuery() {
        parameters.text("a", "", TextParams.builder().optional("").build()).execute();

        assertThat(sent().getUrl()).isEqualTo("/texts/a?required%5B%5D~%2A=&optional%5B%5D~%2A=");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", ".", ".."})
    void aPathThatWouldAddressSomethingElseIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameters.text(text, "a"))
                .withMessageContaining("The parameter text of torture send-text is \"" + text + "\"");
        assertThat(requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "a\uDE00", "\uDE00\uD83D", "\uD83D\uD83D\uDE00"})
    void halfOfACharacterIsRefusedWhereverItIsSent(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameters.text(text, "a"))
                .withMessageContaining("The parameter text of torture send-text holds half of a surrogate pair");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameters.text("a", text))
                .withMessage(
                        "The parameter required[]~* of torture send-text holds half of a surrogate pair, which is no"
                                + " character. Take it out.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameters.text("a", "a", params -> params.optional(text)))
                .withMessageStartingWith(
                        "The parameter optional[]~* of torture send-text holds half of a surrogate pair");
        assertThat(requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3cret\n", "s3cret\r\nX-Other: 1", "s3cret\u0000", "s3creté", "s3cret😀", "s3cret\u007f"})
    void aHeaderThatCannotCarryAValueDoesNotRepeatIt(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameters.headers(value, List.of("a")))
                .withMessageStartingWith(
                        "The value of the header X-Required of torture send-headers holds a line break")
                .withMessageNotContaining("s3cret");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameters.headers("a", List.of(value)))
                .withMessageStartingWith("The value of the header X-Required-List of torture send-headers holds")
                .withMessageNotContaining("s3cret");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameters.headers("a", List.of("a"), params -> params.xOptional(value)))
                .withMessageStartingWith("The value of the header X-Optional of torture send-headers holds")
                .withMessageNotContaining("s3cret");
        assertThat(requests()).isEmpty();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {" ", " s3cret", "s3cret ", "\ts3cret"})
    void aHeaderWhoseEndsWouldBeLostIsRefused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameters.headers(value, List.of("a")))
                .withMessage("The value of the header X-Required of torture send-headers begins or ends with a space,"
                        + " which is lost on the way. Take it out.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameters.headers("a", List.of("a", value)))
                .withMessageStartingWith("An item of the header X-Required-List of torture send-headers is empty, holds"
                        + " a comma, or begins or ends with a space.");
        assertThat(requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"50000, 50000", "-0.5, -0.5", "-0.0, -0", "1e300, 1.0E300"})
    void aNumberIsSentAsInABody(double value, String expected) {
        parameters
                .text(
                        "a",
                        "a",
                        params -> params.weight(value)
                                .weights(List.of(value, 2.0))
                                .count(2))
                .execute();

        assertThat(sent().getUrl()).endsWith("&weight=" + expected + "&weights=" + expected + ",2&n=2");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsRefused(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameters.text("a", "a", params -> params.weight(value)))
                .withMessage("The parameter weight of torture send-text is " + value
                        + ", which no vendor reads. Pass a number.");
        assertThat(requests()).isEmpty();
    }

    @Test
    void aListInAHeaderIsSeparatedByCommas() {
        parameters
                .headers(
                        "a\tb c",
                        List.of("a b", "c"),
                        HeadersParams.builder()
                                .xOptional("~")
                                .xOptionalList(List.of(Value.PLAIN, Value._1_4))
                                .build())
                .execute();

        assertThat(sent().getHeader("X-Required")).isEqualTo("a\tb c");
        assertThat(sent().header("X-Required-List").values()).containsExactly("a b,c");
        assertThat(sent().getHeader("X-Optional")).isEqualTo("~");
        assertThat(sent().header("X-Optional-List").values()).containsExactly("plain,1/4");
    }

    @Test
    void anItemThatWouldBecomeTwoOrNoneIsRefusedInAHeader() {
        for (String item : List.of("s3cret,b", "", " ")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> parameters.headers("a", List.of("a", item)))
                    .withMessage(
                            "An item of the header X-Required-List of torture send-headers is empty, holds a comma, or begins"
                                    + " or ends with a space. Commas and spaces separate the items. Take it out.");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameters.headers(
                        "a", List.of("a"), params -> params.xOptionalList(List.of(Value.AUDIO_ONLY_CAPPED_1080P))))
                .withMessageStartingWith("An item of the header X-Optional-List of torture send-headers");
    }

    @Test
    void anEmptyListThatIsOptionalIsNotSent() {
        parameters
                .headers("a", List.of("a"), params -> params.xOptionalList(List.of()))
                .execute();

        assertThat(sent().containsHeader("X-Optional-List")).isFalse();
    }

    @Test
    void aListInThePathIsSeparatedByCommas() {
        parameters
                .lists(
                        List.of("a/b", "c,d", "", ".."),
                        List.of(DAY, DAY.plusDays(1)),
                        List.of(Value.PLAIN, Value._1_4),
                        List.of("a,b", "c"),
                        List.of(1, 2),
                        params -> params.optionalJoined(List.of("a,b", "c")).optionalRepeated(List.of(1, 2)))
                .execute();

        assertThat(sent().getUrl())
                .isEqualTo(
                        "/lists/a%2Fb,c%2Cd,,../2026-01-02,2026-01-03/plain,1%2F4?joined=a%2Cb,c&repeated=1&repeated=2"
                                + "&optionalJoined=a%2Cb,c&optionalRepeated=1&optionalRepeated=2");
    }

    @Test
    void aListInThePathIsNoOtherPath() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lists(List.of(".."), List.of("a"), List.of(1)))
                .withMessageContaining("The parameter texts of torture send-lists is \"..\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lists(List.of(""), List.of("a"), List.of(1)))
                .withMessageContaining("The parameter texts of torture send-lists is \"\"");
    }

    private ApiCall<@Nullable Void> lists(List<String> texts, List<String> joined, List<Integer> repeated) {
        return parameters.lists(texts, List.of(DAY), List.of(Value.PLAIN), joined, repeated);
    }

    @Test
    void anEmptyListThatIsRequiredIsRefused() {
        String sentence = " of torture send-lists is an empty list. Pass at least one item.";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lists(List.of(), List.of("a"), List.of(1)))
                .withMessage("The parameter texts" + sentence);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lists(List.of("a"), List.of(), List.of(1)))
                .withMessage("The parameter joined" + sentence);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lists(List.of("a"), List.of("a"), List.of()).executeAsync())
                .withMessage("The parameter repeated" + sentence);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameters.headers("a", List.of()))
                .withMessage("The parameter X-Required-List of torture send-headers is an empty list. Pass at least one"
                        + " item.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameters.pages("a", List.of(), "1"))
                .withMessage(
                        "The parameter ids of torture list-pages-of-text is an empty list. Pass at least one item.");
        assertThat(requests()).isEmpty();
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> parameters.text(null, "a"))
                .withMessage("The parameter text of torture send-text is null. Pass a value.");
        assertThatNullPointerException()
                .isThrownBy(() -> parameters.text("a", null))
                .withMessage("The parameter required[]~* of torture send-text is null. Pass a value.");
        assertThatNullPointerException()
                .isThrownBy(() -> parameters.headers(null, List.of("a")))
                .withMessage("The parameter X-Required of torture send-headers is null. Pass a value.");
        assertThatNullPointerException()
                .isThrownBy(() -> parameters.pages("a", null, "1"))
                .withMessage("The parameter ids of torture list-pages-of-text is null. Pass a value.");
        assertThatNullPointerException()
                .isThrownBy(() -> parameters.text("a", "b", (TextParams) null))
                .withMessage("The value of the optional parameters of torture send-text is null. Pass a value.");
        assertThatNullPointerException()
                .isThrownBy(() -> torture.things().create((Thing) null))
                .withMessage("The body of torture create-thing is null. Pass a value.");
        assertThat(requests()).isEmpty();
    }

    @Test
    void nullInAListIsRefused() {
        List<String> gap = Arrays.asList("a", null);
        String sentence = " of torture send-lists is a list that holds null. Leave it out.";
        assertThatNullPointerException()
                .isThrownBy(() -> lists(gap, List.of("a"), List.of(1)))
                .withMessage("The parameter texts" + sentence);
        assertThatNullPointerException()
                .isThrownBy(() -> lists(List.of("a"), gap, List.of(1)))
                .withMessage("The parameter joined" + sentence);
        assertThatNullPointerException()
                .isThrownBy(() -> lists(List.of("a"), List.of("a"), Arrays.asList(1, null)))
                .withMessage("The parameter repeated" + sentence);
        assertThatThrownBy(() -> parameters.headers("a", gap)).hasMessageContaining("X-Required-List");
        assertThatThrownBy(() -> parameters.pages("a", gap, "1")).hasMessageContaining("The parameter ids");
        assertThat(requests()).isEmpty();
    }

    @Test
    void aCursorTakesThePlaceOfTheOneBefore() {
        answer(okJson("{\"data\": [\"x\"], \"next\": null}"));

        parameters
                .pages("a", List.of("1", "2"), "v", params -> params.after("first"))
                .from("a&b")
                .forEach(text -> {});

        assertThat(sent().getUrl()).isEqualTo("/pages/a?ids=1,2&page%5Bafter%5D~%2A=a%26b");
        assertThat(sent().getHeader("X-Version")).isEqualTo("v");
    }

    @Test
    void aSecretHeaderIsNotInTheTextOfParameters() {
        assertThat(HeadersParams.builder().xOptional("s3cret").build()).hasToString("HeadersParams{xOptional=██}");
    }
}
