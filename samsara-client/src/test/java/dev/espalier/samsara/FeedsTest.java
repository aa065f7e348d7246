package dev.espalier.samsara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.runtime.Feed;
import dev.espalier.runtime.Pager;
import dev.espalier.runtime.error.PagingException;
import dev.espalier.samsara.api.ReadingsApi;
import dev.espalier.samsara.model.ReadingHistoryPoint;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import retrofit2.http.GET;

/** Which operations are feeds. */
class FeedsTest extends StubbedSamsara {
    private static final String READINGS = "/readings/history";

    @Test
    void whatIsCalledAFeedIsOne() {
        Map<String, Class<?>> types = Arrays.stream(SamsaraClient.class.getMethods())
                .map(Method::getReturnType)
                .filter(type -> type.getPackageName().equals(ReadingsApi.class.getPackageName()))
                .flatMap(api -> Arrays.stream(api.getMethods()))
                .filter(method -> method.isAnnotationPresent(GET.class))
                .filter(method -> method.getAnnotation(GET.class).value().matches(".*/(feed|stream)"))
                .collect(Collectors.toMap(
                        method -> method.getAnnotation(GET.class).value(), Method::getReturnType));

        assertThat(types.remove("agent-studio/voice-sessions/stream")).isEqualTo(Pager.class);
        assertThat(types).hasSize(27);
        assertThat(types.values()).containsOnly(Feed.class);
    }

    @Test
    void theHistoryOfAReadingIsFollowedWhereFeedIsSet() {
        page(READINGS, "", "[{\"entityId\": \"1\"}]", "c1", false);
        page(READINGS, "c1", "[{\"entityId\": \"2\"}]", "c2", false);
        List<String> seen = new ArrayList<>();

        history(true).follow(page -> {
            page.items().forEach(point -> seen.add(point.entityId()));
            return seen.size() < 2;
        });

        assertThat(seen).containsExactly("1", "2");
        assertThat(requests())
                .allSatisfy(request ->
                        assertThat(request.queryParameter("feed").firstValue()).isEqualTo("true"));
    }

    @Test
    void theHistoryOfAReadingIsAListWhereFeedIsNotSet() {
        page(READINGS, "", "[{\"entityId\": \"1\"}]", "c1", true);
        page(READINGS, "c1", "[{\"entityId\": \"2\"}]", "", false);

        assertThat(history(false)).extracting(ReadingHistoryPoint::entityId).containsExactly("1", "2");
        assertThatThrownBy(() -> history(false).follow(page -> true))
                .isInstanceOf(PagingException.class)
                .hasMessageContaining("Where a parameter of the operation makes it a feed, set it");
    }

    private Feed<ReadingHistoryPoint> history(boolean feed) {
        return samsara.readings()
                .history(
                        "engineRpm",
                        "asset",
                        ReadingsApi.HistoryParams.builder().feed(feed).build());
    }
}
