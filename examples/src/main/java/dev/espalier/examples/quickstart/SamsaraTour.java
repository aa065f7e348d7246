package dev.espalier.examples.quickstart;

import dev.espalier.runtime.ApiResponse;
import dev.espalier.runtime.Page;
import dev.espalier.samsara.SamsaraClient;
import dev.espalier.samsara.model.AssetsNearLocationLinkConfig;
import dev.espalier.samsara.model.CreateLiveSharingLinkRequest;
import dev.espalier.samsara.model.LiveSharingLink;
import dev.espalier.samsara.model.LiveSharingLinkType;
import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;

/** What the Samsara client does with live sharing links. */
final class SamsaraTour extends Tour {
    private final SamsaraClient samsara;

    SamsaraTour(SamsaraClient samsara, PrintStream out) {
        super(out);
        this.samsara = samsara;
    }

    @Override
    void read() {
        samsara.vehicles().list().firstPage().execute().items().stream()
                .limit(5)
                .forEach(vehicle -> step("vehicle " + vehicle.id(), vehicle.name()));
    }

    @Override
    void list() {
        stepThroughPages("list live sharing links", samsara.liveSharingLinks().list());
    }

    @Override
    void create() {
        CreateLiveSharingLinkRequest request = CreateLiveSharingLinkRequest.builder()
                .name("Trucks near the harbor")
                .type(LiveSharingLinkType.ASSETS_NEAR_LOCATION)
                .assetsNearLocationLinkConfig(AssetsNearLocationLinkConfig.builder()
                        .addressId("60718293")
                        .build())
                .build();
        ApiResponse<LiveSharingLink> response =
                samsara.liveSharingLinks().create(request).executeForResponse();
        step("create one, after a 429", response.body().id() + ", " + response.attempts() + " attempts");
    }

    @Override
    void notFound() {
        stepNotFound(
                "delete one that does not exist", samsara.liveSharingLinks().delete(NO_SUCH_ID));
    }

    @Override
    void async() {
        CompletableFuture<Page<LiveSharingLink>> page =
                samsara.liveSharingLinks().list().firstPage().executeAsync();
        step(
                "read a page asynchronously",
                page.thenApply(links -> links.items().size() + " links").join());
    }
}
