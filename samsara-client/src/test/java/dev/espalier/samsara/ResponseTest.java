package dev.espalier.samsara;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.espalier.runtime.error.DecodeException;
import dev.espalier.runtime.json.MissingFieldException;
import dev.espalier.samsara.model.AssetLocationHistory;
import dev.espalier.samsara.model.AssetLocationPoint;
import dev.espalier.samsara.model.LiveSharingLink;
import dev.espalier.samsara.model.LiveSharingLinkType;
import dev.espalier.samsara.model.Vehicle;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ResponseTest extends StubbedSamsara {
    private static void answer(String json) {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson(json)));
    }

    private List<LiveSharingLink> links() {
        return StreamSupport.stream(samsara.liveSharingLinks().list().spliterator(), false)
                .toList();
    }

    private List<AssetLocationPoint> locations() {
        AssetLocationHistory history = samsara.assets().listLocations(212014918).execute();
        return ((AssetLocationHistory.ListValue) history).value();
    }

    @Test
    void anUnknownEnumValueDoesNotLoseThePage() {
        String data = "[{\"id\": \"1\", \"type\": \"assetsOnTheMoon\"}, {\"id\": \"2\", \"type\": \"assetsOnRoute\"}]";
        answer(pageBody(data, "", false));

        List<LiveSharingLink> links = links();

        assertThat(links).extracting(link -> link.type().value()).containsExactly("assetsOnTheMoon", "assetsOnRoute");
        assertThat(links)
                .extracting(link -> link.type().known())
                .containsExactly(LiveSharingLinkType.Known.UNRECOGNIZED, LiveSharingLinkType.Known.ASSETS_ON_ROUTE);
    }

    @Test
    void aMissingFieldIsReportedWhenItIsRead() {
        answer(pageBody("[{\"id\": \"1\"}]", "", false));

        LiveSharingLink link = links().get(0);

        assertThat(link.id()).isEqualTo("1");
        assertThatExceptionOfType(MissingFieldException.class)
                .isThrownBy(link::name)
                .withMessageContaining("no \"name\" in LiveSharingLink");
    }

    @Test
    void anAddressThatLetsAnybodyInIsNotInATextOfIt() {
        answer(pageBody("[{\"id\": \"1\", \"liveSharingUrl\": \"https://cloud.samsara.com/viewer/k3v\"}]", "", false));

        LiveSharingLink link = links().get(0);

        assertThat(link.liveSharingUrl()).isEqualTo("https://cloud.samsara.com/viewer/k3v");
        assertThat(link.toString()).contains("liveSharingUrl=██").doesNotContain("k3v");
    }

    @Test
    void anUnknownFieldIsKept() {
        answer("{\"data\": {\"id\": \"1\", \"colour\": \"red\"}}");

        Vehicle vehicle = samsara.vehicles().get("1").execute();

        assertThat(vehicle.additionalProperties().get("colour").getAsString()).isEqualTo("red");
    }

    @Test
    void epochMillisecondsAreAnInstantToo() {
        answer("[{\"latitude\": 37.5, \"time\": 1773480408250}]");

        AssetLocationPoint point = locations().get(0);

        assertThat(point.time()).isEqualTo(1773480408250L);
        assertThat(point.timeAsInstant()).isEqualTo(Instant.parse("2026-03-14T09:26:48.250Z"));
    }

    @Test
    void aMissingEpochIsNoInstant() {
        answer("[{\"latitude\": 37.5}]");

        assertThat(locations().get(0).timeAsInstant()).isNull();
    }

    @Test
    void aDeleteTakesAnAnswerWithoutBody() {
        SERVER.stubFor(any(anyUrl()).willReturn(noContent()));

        assertThat(samsara.tags().delete("4914").executeForResponse().status()).isEqualTo(204);
    }

    @Test
    void aDeleteTakesAnAnswerWithATextToo() {
        answer("\"deleted\"");

        assertThat(samsara.tags().delete("4914").executeForResponse().status()).isEqualTo(200);
        assertThat(samsara.addresses().delete("22408").executeForResponse().status())
                .isEqualTo(200);
        assertThat(samsara.users().delete("318").executeForResponse().status()).isEqualTo(200);
    }

    @Test
    void anAnswerThatIsNotJsonIsAnErrorWithItsOperation() {
        SERVER.stubFor(any(anyUrl()).willReturn(ok("<html>")));

        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> samsara.vehicles().get("1").execute())
                .withMessageContaining("samsara getVehicle");
    }
}
