package dev.espalier.runtime.generated;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.espalier.torture.TortureClient;
import dev.espalier.torture.api.CloseApi;
import dev.espalier.torture.model.A;
import dev.espalier.torture.model.B;
import dev.espalier.torture.model.Date;
import dev.espalier.torture.model.File;
import dev.espalier.torture.model.OddNames;
import dev.espalier.torture.model.OddUnion;
import dev.espalier.torture.model.OddValue;
import dev.espalier.torture.model.OddVariant;
import dev.espalier.torture.model.Path;
import dev.espalier.torture.model.QueryParams;
import dev.espalier.torture.model.Record;
import dev.espalier.torture.model.Set;
import dev.espalier.torture.model.Uri;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Names that are no Java names, that meet, or that mean something else in generated code. */
class GeneratedNamesTest {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private TortureClient torture;
    private CloseApi names;

    @BeforeEach
    void connect() {
        torture = Torture.client("http://127.0.0.1:" + SERVER.getPort());
        names = torture.close_();
        answer(status(204));
    }

    @AfterEach
    void close() {
        torture.close();
    }

    private static void answer(ResponseDefinitionBuilder response) {
        SERVER.stubFor(any(anyUrl()).willReturn(response));
    }

    private static LoggedRequest sent() {
        List<LoggedRequest> requests = SERVER.findAll(anyRequestedFor(anyUrl()));
        return requests.get(requests.size() - 1);
    }

    @Test
    void theRootOfTheServerIsAPath() {
        names.yield_().execute();

        assertThat(sent().getUrl()).isEqualTo("/");
    }

    @Test
    void theRootIsThatOfAServerWithAPath() {
        try (TortureClient client = Torture.client("http://127.0.0.1:" + SERVER.getPort() + "/v1")) {
            client.close_().yield_().execute();
        }

        assertThat(sent().getUrl()).isEqualTo("/v1/");
    }

    @Test
    void aParameterIsSentUnderItsNameWhateverItIsCalledInJava() {
        names.yield_(params -> params._1(2L).NONE("n").lineBreak("b")).execute();

        assertThat(sent().getUrl()).isEqualTo("/?1=2&none=n&line%0Abreak=b");
    }

    @Test
    void argumentsThatWouldBeCalledTheSameKeepTheirOrder() {
        names.getClass_("1", "2", "3", "4").execute();

        assertThat(sent().getUrl()).isEqualTo("/names/1.2?a_b=3");
        assertThat(sent().getHeader("X-AB")).isEqualTo("4");
    }

    @Test
    void aModelCalledAsParametersIsSentBesideThem() {
        answer(okJson("[{\"id\": \"p\"}, null]"));
        QueryParams body = QueryParams.builder()
                .set(Set.builder().id("s").build())
                .file(File.builder().id("f").build())
                .date(Date.builder().id("d").build())
                .uri(Uri.builder().id("u").build())
                .record(Record.of(Arrays.asList("r", null)))
                .build();

        List<Path> paths = names.query("p", body, params -> params.q("q")).execute();

        assertThat(paths).containsExactly(Path.builder().id("p").build(), null);
        assertThat(sent().getUrl()).isEqualTo("/names?params=p&q=q");
        assertThat(sent().getBodyAsString())
                .isEqualTo(
                        "{\"set\":{\"id\":\"s\"},\"file\":{\"id\":\"f\"},\"date\":{\"id\":\"d\"},\"uri\":{\"id\":\"u\"},"
                                + "\"record\":[\"r\",null]}");
    }

    @Test
    void constantsAreToldFromClassesAndArguments() {
        A a = A.builder().b(B.A)._1("1")._12("2").ONE("3").build();

        assertThat(a.toJson()).isEqualTo("{\"b\":\"a\",\"1\":\"1\",\"_1\":\"2\",\"one\":\"3\"}");
        assertThat(A.builder().a(a).list(List.of(a)).build().list()).containsExactly(a);
        assertThat(a.b()).isEqualTo(B.A);
    }

    @Test
    void whatNobodyCanSeeIsSentAsItIs() {
        OddNames odd = OddNames.builder().lineBreak("a").turnedRound("b").build();

        assertThat(odd.toJson())
                .isEqualTo(
                        "{\"line\\nbreak\":\"a\",\"nul\\u0000\":\"\\u0000\\r\\u001a*/\",\"turned\u202eround\":\"b\"}");
        assertThat(OddNames.fromJson(odd.toJson())).isEqualTo(odd);
    }

    @Test
    void noAccessorIsCalledAsAnother() {
        OddNames odd = OddNames.fromJson(
                "{\"hasAt\": 0, \"atAsInstant\": null, \"user-id\": \"a\", \"user_id\": null, \"hasUserId2\": \"b\","
                        + " \"given\": \"c\", \"taken\": \"d\"}");

        assertThat(odd.hasAtAsInstant()).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(odd.hasAtAsInstant2()).isTrue();
        assertThat(odd.userId()).isEqualTo("a");
        assertThat(odd.hasUserId2()).isTrue();
        assertThat(odd.hasUserId22()).isEqualTo("b");
        assertThat(odd.taken()).isEqualTo("c");
        assertThat(odd.taken2()).isEqualTo("d");
    }

    @Test
    void valuesOfAnEnumAreThoseOfTheDocument() {
        assertThat(OddValue.BREAK.value()).isEqualTo("line\nbreak");
        assertThat(OddValue.String.value()).isEqualTo("line\r\nbreak");
        assertThat(OddValue.OddValue.value()).isEqualTo("\0");
        assertThat(OddValue.SEPARATOR.value()).isEqualTo("\u2028");
        assertThat(OddValue.ESCAPE.value()).isEqualTo("\\u0041");
        assertThat(OddValue.LONG.value()).endsWith("at its end: \\");
        assertThat(OddValue.values.value())
                .endsWith("(a, b) -> \"c\" = d must stay as it is, whatever it looks like, \\\\");
        assertThat(OddValue.of("\0").known()).isEqualTo(OddValue.Known.OddValue);
    }

    @Test
    void aDiscriminatorMayHoldWhatALiteralEscapes() {
        String json = "{\"a\\n\\\"kind\\\" & '\\\\\":\"one\\n\\\"\\\\\",\"json\":\"j\",\"it's <b>\":\"b\"}";

        OddUnion union = OddUnion.fromJson(json);

        assertThat(union)
                .isInstanceOfSatisfying(
                        OddVariant.class, variant -> assertThat(variant.json()).isEqualTo("j"));
        assertThat(union.toJson()).isEqualTo(json);
    }

    @Test
    void theJsonOfAnUnknownVariantIsItsOwnAndWhatAllHaveIsReadFromIt() {
        String json = "{\"a\\n\\\"kind\\\" & '\\\\\":\"new\",\"json\":\"j\",\"it's <b>\":\"b\"}";

        OddUnion union = OddUnion.fromJson(json);

        assertThat(union.aKind()).isEqualTo("new");
        assertThat(union.itSB()).isEqualTo("b");
        assertThat(union)
                .isInstanceOfSatisfying(
                        OddUnion.Unknown.class,
                        unknown -> assertThat(unknown.json().toString()).isEqualTo(json));
    }
}
