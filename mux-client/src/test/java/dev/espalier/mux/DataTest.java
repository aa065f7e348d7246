package dev.espalier.mux;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import dev.espalier.mux.api.VideoViewsApi;
import dev.espalier.mux.model.DeliveryReport;
import dev.espalier.mux.model.MetricId;
import dev.espalier.mux.model.MetricTimeseriesReport;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is unlike other vendors in the statistics of Mux. */
class DataTest extends StubbedMux {
    private static void answer(String json) {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson(json)));
    }

    @Test
    void theRowsOfATimeSeriesHoldTextsNumbersAndNulls() {
        String json = "{\"data\":[[\"2026-03-14T00:00:00Z\",612.5,1844],[\"2026-03-14T01:00:00Z\",\"598.25\",\"1720\"],"
                + "[\"2026-03-14T02:00:00Z\",null,null]],\"total_row_count\":3,\"timeframe\":[1773446400,1773457200],"
                + "\"meta\":{\"granularity\":\"hour\"}}";
        answer(json);
        MetricTimeseriesReport report = mux.metrics()
                .getTimeseries(MetricId.of("aggregate_startup_time"))
                .execute();
        List<List<JsonElement>> rows = report.data();

        assertThat(rows.get(0).get(0).getAsString()).isEqualTo("2026-03-14T00:00:00Z");
        assertThat(rows.get(0).get(1).getAsDouble()).isEqualTo(612.5);
        assertThat(rows.get(1).get(1).getAsDouble()).isEqualTo(598.25);
        assertThat(rows.get(1).get(2).getAsLong()).isEqualTo(1720);
        assertThat(rows.get(2).get(1).isJsonNull()).isTrue();
        assertThat(report.timeframe()).containsExactly(1773446400L, 1773457200L);
        assertThat(report.toJson()).contains("[\"2026-03-14T02:00:00Z\",null,null]", "\"598.25\"", "612.5");
    }

    @Test
    void aListInTheQueryIsTheSameKeyOnceMore() {
        answer("{\"data\": [], \"total_row_count\": 0, \"timeframe\": [1773446400, 1773532800]}");
        assertThat(mux.videoViews()
                        .list(VideoViewsApi.ListParams.builder()
                                .filters(List.of("country:NO", "!operating_system:Windows"))
                                .timeframe(List.of("1773446400", "1773532800"))
                                .build()))
                .isEmpty();

        assertThat(request().queryParameter("filters[]").values())
                .containsExactly("country:NO", "!operating_system:Windows");
        assertThat(request().queryParameter("timeframe[]").values()).containsExactly("1773446400", "1773532800");
        assertThat(request().getUrl())
                .contains("filters%5B%5D=country%3ANO&filters%5B%5D=%21operating_system%3AWindows");
    }

    @Test
    void aTimeIsTextOfSecondsInAReportAndAnInstantForCallers() {
        answer("""
            {"data": [{"asset_id": "a", "created_at": "1773480413", "deleted_at": "1773489000", "delivered_seconds": 1}],
             "limit": 100, "timeframe": [1773480000, 1773490000], "page": 1}
            """);
        DeliveryReport report =
                mux.deliveryUsage().list().firstPage().execute().items().get(0);

        assertThat(report.createdAt()).isEqualTo("1773480413");
        assertThat(report.createdAtAsInstant()).isEqualTo(Instant.ofEpochSecond(1773480413));
        assertThat(report.deletedAtAsInstant()).isEqualTo(Instant.ofEpochSecond(1773489000));
    }
}
