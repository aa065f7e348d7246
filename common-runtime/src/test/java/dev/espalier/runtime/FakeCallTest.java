package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import dev.espalier.runtime.error.PagingException;
import java.time.Duration;
import java.util.List;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FakeCallTest {
    private final RuntimeException failure = new PagingException("acme list-things", "no more.");

    @Test
    void aFixedCallGivesItsResult() {
        ApiCall<String> call = ApiCall.of("a");

        assertThat(call.execute()).isEqualTo("a");
        assertThat(call.executeAsync()).isCompletedWithValue("a");
        assertThat(call.executeForResponseAsync()).isCompletedWithValue(call.executeForResponse());
        assertThat(call.executeForResponse().status()).isEqualTo(200);
        assertThat(call.executeForResponse().headers()).isEmpty();
        assertThat(call.executeForResponse().attempts()).isEqualTo(1);
        assertThat(call.with(options -> options.deadline(Duration.ofSeconds(1))))
                .isSameAs(call);
    }

    @Test
    void aFixedCallCanHaveNoResult() {
        ApiCall<@Nullable Void> call = ApiCall.of(null);

        assertThat(call.execute()).isNull();
        assertThat(call.executeAsync()).isCompletedWithValue(null);
    }

    @Test
    void aFailedCallFailsHoweverItIsRun() {
        ApiCall<String> call = ApiCall.failed(failure);

        assertThatThrownBy(call::execute).isSameAs(failure);
        assertThatThrownBy(call::executeForResponse).isSameAs(failure);
        assertThatThrownBy(() -> call.executeAsync().join()).hasCause(failure);
        assertThatThrownBy(() -> call.executeForResponseAsync().join()).hasCause(failure);
        assertThat(call.with(CallOptions.Builder::noDeadline)).isSameAs(call);
    }

    @Test
    void pagesOfAFakeListFollowEachOther() {
        Page<String> first = Page.<String>builder()
                .items(List.of("a"))
                .nextCursor("2")
                .hasNext(true)
                .build();
        Pager<String> pager =
                Pager.of("fake", cursor -> ApiCall.of(cursor == null ? first : Page.of(List.of("b", "c"))));

        assertThat(pager).containsExactly("a", "b", "c");
        assertThat(Page.of(List.of("b")).nextCursor()).isEmpty();
    }

    @Test
    void theEnvelopeOfAFakePageIsEmptyOrACopy() {
        JsonObject envelope = new JsonObject();
        Page<String> page = Page.<String>builder().envelope(envelope).build();
        envelope.addProperty("total", 1);

        assertThat(page.envelope()).isEqualTo(new JsonObject());
        assertThat(Page.of(List.of()).envelope()).isEqualTo(new JsonObject());
    }

    @Test
    void aResponseIsBuiltWithWhatATestNeeds() {
        ApiResponse<String> response = ApiResponse.builder("a")
                .status(201)
                .headers(Headers.of("X-Request-Id", "r"))
                .attempts(2)
                .build();

        assertThat(response).hasToString("ApiResponse{status=201, attempts=2, body=a}");
        assertThat(response.headers().get("X-Request-Id")).isEqualTo("r");
    }
}
