package dev.espalier.samsara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.espalier.runtime.Feed;
import dev.espalier.runtime.Page;
import dev.espalier.runtime.error.BadRequestException;
import dev.espalier.runtime.error.NotFoundException;
import dev.espalier.runtime.testing.FakeClock;
import dev.espalier.runtime.testing.FakeSleeper;
import dev.espalier.samsara.model.CreateLiveSharingLinkRequest;
import dev.espalier.samsara.model.Issue;
import dev.espalier.samsara.model.LiveSharingLink;
import dev.espalier.samsara.model.UpdateLiveSharingLinkRequest;
import dev.espalier.testkit.Samples;
import dev.espalier.testkit.VendorStub;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The testkit with what Samsara has in a way of its own: ids in the query, and feeds. */
class VendorStubTest {
    private final FakeSleeper sleeper = new FakeSleeper(new FakeClock());
    private VendorStub vendor;
    private SamsaraClient samsara;

    @BeforeEach
    void start() {
        vendor = VendorStub.start("samsara");
        samsara = SamsaraClient.builder()
                .token("token")
                .baseUrl(vendor.baseUrl())
                .sleeper(sleeper)
                .build();
    }

    @AfterEach
    void stop() {
        samsara.close();
        vendor.close();
    }

    @Test
    void whatIsNamedInTheQueryIsChangedAndDeleted() {
        LiveSharingLink created = samsara.liveSharingLinks()
                .create(Samples.of(CreateLiveSharingLinkRequest.class))
                .execute();

        samsara.liveSharingLinks()
                .update(
                        created.id(),
                        UpdateLiveSharingLinkRequest.builder().name("Renamed").build())
                .execute();
        assertThat(links())
                .filteredOn(link -> link.id().equals(created.id()))
                .singleElement()
                .satisfies(link -> assertThat(link.name()).isEqualTo("Renamed"));

        samsara.liveSharingLinks().delete(created.id()).execute();
        assertThat(links()).extracting(LiveSharingLink::id).isNotEmpty().doesNotContain(created.id());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () -> samsara.liveSharingLinks().delete(created.id()).execute());
    }

    private List<LiveSharingLink> links() {
        return samsara.liveSharingLinks().list().stream().toList();
    }

    @Test
    void aFeedGoesOnWithWhatIsNew() {
        List<Issue> issues = List.of(issue("1"), issue("2"), issue("3"), issue("4"));
        vendor.operation("getIssuesStream").items(issues.subList(0, 3)).pageSize(2);
        Feed<Issue> feed = samsara.issues().feed("2026-01-01T00:00:00Z");
        List<List<Issue>> pages = new ArrayList<>();

        feed.follow(page -> {
            pages.add(page.items());
            if (pages.size() == 2) {
                vendor.operation("getIssuesStream").items(issues);
            }
            return pages.size() < 3;
        });

        assertThat(pages).containsExactly(issues.subList(0, 2), issues.subList(2, 3), issues.subList(3, 4));
        assertThat(sleeper.waits()).containsExactly(Duration.ofSeconds(5));
    }

    private static Issue issue(String id) {
        return Samples.of(Issue.class).toBuilder().id(id).build();
    }

    @Test
    void aCursorThatNoPageGaveIsRefused() {
        Page<LiveSharingLink> first =
                samsara.liveSharingLinks().list().firstPage().execute();

        assertThat(samsara.liveSharingLinks().list().from(first.nextCursor().orElseThrow()))
                .isNotEmpty();
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> samsara.liveSharingLinks()
                        .list()
                        .from("made-up")
                        .firstPage()
                        .execute())
                .withMessageContaining("No page is at after=made-up");
    }
}
