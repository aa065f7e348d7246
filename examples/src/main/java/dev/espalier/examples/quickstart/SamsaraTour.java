package dev.espalier.examples.quickstart;

import dev.espalier.runtime.ApiResponse;
import dev.espalier.runtime.Page;
import dev.espalier.runtime.error.NotFoundException;
import dev.espalier.samsara.SamsaraClient;
import dev.espalier.samsara.model.AssetsNearLocationLinkConfig;
import dev.espalier.samsara.model.CreateLiveSharingLinkRequest;
import dev.espalier.samsara.model.LiveSharingLink;
import dev.espalier.samsara.model.LiveSharingLinkType;
import java.util.concurrent.CompletableFuture;

/** What the Samsara client does with live sharing links. */
final class SamsaraTour {
    private final SamsaraClient samsara;
    private final Account account;

    SamsaraTour(SamsaraClient samsara, Account account) {
        this.samsara = samsara;
        this.account = account;
    }

    void everything() {
        list();
        create();
        notFound();
        async();
    }

    void read() {
        samsara.vehicles().list().stream()
                .limit(5)
                .forEach(vehicle -> account.step("vehicle " + vehicle.id(), vehicle.name()));
    }

    private void list() {
        int pages = 0;
        int links = 0;
        for (Page<LiveSharingLink> page : samsara.liveSharingLinks().list().pages()) {
            pages++;
            links += page.items().size();
        }
        account.step("list live sharing links", links + " links on " + pages + " pages");
    }

    private void create() {
        CreateLiveSharingLinkRequest request = CreateLiveSharingLinkRequest.builder()
                .name("Trucks near the harbor")
                .type(LiveSharingLinkType.ASSETS_NEAR_LOCATION)
                .assetsNearLocationLinkConfig(AssetsNearLocationLinkConfig.builder()
                        .addressId("60718293")
                        .build())
                .build();
        ApiResponse<LiveSharingLink> response =
                samsara.liveSharingLinks().create(request).executeForResponse();
        account.step("create one, after a 429", response.body().id() + ", " + response.attempts() + " attempts");
    }

    private void notFound() {
        try {
            samsara.liveSharingLinks().delete(Stubs.NO_SUCH_ID).execute();
            throw new IllegalStateException("The stub server should have answered 404.");
        } catch (NotFoundException e) {
            account.step("delete one that does not exist", "NotFoundException: " + e.getMessage());
        }
    }

    private void async() {
        CompletableFuture<Page<LiveSharingLink>> page =
                samsara.liveSharingLinks().list().firstPage().executeAsync();
        account.step(
                "read a page asynchronously",
                page.thenApply(links -> links.items().size() + " links").join());
    }
}
