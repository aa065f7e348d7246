package com.example.videos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.espalier.mux.model.Asset;
import dev.espalier.mux.model.CreateAssetRequest;
import dev.espalier.runtime.error.ServerException;
import dev.espalier.spring.test.VendorStubs;
import dev.espalier.testkit.Fault;
import dev.espalier.testkit.VendorStub;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** The service, with nothing around it. */
@SpringJUnitConfig(Videos.class)
@VendorStubs
class VideosTest {
    @Autowired
    Videos videos;

    @Autowired
    VendorStub mux;

    @Test
    void whatWasAddedIsFound() {
        Asset added = videos.add("https://example.com/harbour.mp4");

        assertThat(videos.find(added.id())).map(Asset::id).contains(added.id());
        assertThat(videos.find("another")).isEmpty();
        CreateAssetRequest request = mux.operation("create-asset").request().body(CreateAssetRequest.class);
        assertThat(request.inputs()).singleElement().satisfies(input -> assertThat(input.url()).endsWith("harbour.mp4"));
    }

    @Test
    void aBusyVendorIsAskedAgain() {
        Asset added = videos.add("https://example.com/harbour.mp4");
        mux.operation("get-asset").next(Fault.tooManyRequests(Duration.ofSeconds(30)), Fault.status(503));

        assertThat(videos.find(added.id())).isPresent();

        assertThat(mux.operation("get-asset").requests()).hasSize(3);
    }

    @Test
    void anOutageIsTold() {
        mux.operation("get-asset").always(Fault.status(500));

        assertThatExceptionOfType(ServerException.class).isThrownBy(() -> videos.find("any"));
    }
}
