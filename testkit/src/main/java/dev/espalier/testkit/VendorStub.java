package dev.espalier.testkit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dev.espalier.testkit.internal.spec.SpecDocument;
import dev.espalier.testkit.internal.stub.Conversation;
import dev.espalier.testkit.internal.stub.ConversationTransformer;
import dev.espalier.testkit.internal.stub.Routes;
import java.util.ArrayList;
import java.util.List;

/**
 * A vendor that runs in the test, on a free port of 127.0.0.1. It answers what the document in the jar of the vendor's
 * client says, and remembers:
 *
 * <pre>{@code
 * try (VendorStub vendor = VendorStub.start("mux");
 *         MuxClient mux = MuxClient.builder()
 *                 .credentials("id", "secret")
 *                 .baseUrl(vendor.baseUrl())
 *                 .build()) {
 *     vendor.operation("create-live-stream").next(Fault.tooManyRequests(Duration.ZERO));
 *     ...
 * }
 * }</pre>
 *
 * <ul>
 *   <li>A list has items like those of the document's example, on two pages, and ends.
 *   <li>What was created can be got, listed, changed and deleted, where the document has a path or a parameter for it.
 *       The first thing of a list has the id that the document shows. Any other id, and whatever is below a thing that
 *       is not there, is answered with 404 as the vendor does.
 *   <li>What the vendor works on is done when it is asked for the next time, so that a wait for it ends at once and
 *       well. What a test put into a list stays as it is. {@link StubOperation#reaches(String, int)} says otherwise.
 *   <li>A file can be sent: to the address of a direct upload, which is one of this stub and no other host's, or by the
 *       operations that take it. {@link #uploads()} has it, and what becomes of it is there once it is.
 *   <li>Any other operation is answered with its example. No filter, sorting or other wish is looked at, but for the
 *       {@code limit} of a page.
 *   <li>What the document does not know is answered with 501 and a sentence, and {@link #unknownRequests()} tells it.
 * </ul>
 *
 * <p>Thread-safe. To start one takes a moment, so that tests may want to share one: {@link #reset()} before each.
 */
public final class VendorStub implements AutoCloseable {
    /** Behind every stub that a test adds to the server. */
    private static final int LAST = 1_000_000;

    private final String vendor;
    private final Routes routes;
    private final Conversation conversation;
    private final WireMockServer server;
    private final String baseUrl;

    private VendorStub(String vendor, SpecDocument document) {
        this.vendor = vendor;
        routes = new Routes(document);
        conversation = new Conversation(document, routes, this::baseUrl);
        server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .extensions(new ConversationTransformer(vendor, routes, conversation)));
        server.start();
        baseUrl = "http://127.0.0.1:" + server.port();
        answerEverything();
    }

    /**
     * Starts a vendor.
     *
     * @param vendor as in the name of its package: {@code mux}, {@code samsara}, {@code liveblocks}
     * @throws IllegalArgumentException if its client is not on the class path; it names those that are
     */
    public static VendorStub start(String vendor) {
        return new VendorStub(vendor, SpecDocument.ofVendor(vendor));
    }

    /** What the client's builder takes as {@code baseUrl}. */
    public String baseUrl() {
        return baseUrl;
    }

    /**
     * An operation, to say how it answers and to see what it was asked. To send bytes to the address of a direct
     * upload, and to ask how many are there, are {@code send-upload-part} and {@code get-upload-position}, as in the
     * exceptions of the clients.
     *
     * @param id as in the document, and in exceptions, logs and Javadoc: {@code list-live-streams}
     * @throws IllegalArgumentException if there is none; it names those that are called alike
     */
    public StubOperation operation(String id) {
        return new StubOperation(this, conversation, routes.operation(id));
    }

    /** What arrived since the start or the last {@link #reset()}, the oldest first; what is unknown is left out. */
    public List<StubRequest> requests() {
        List<StubRequest> requests = new ArrayList<>();
        for (ServeEvent event : server.getAllServeEvents()) {
            StubRequest.of(event.getRequest(), routes).ifPresent(request -> requests.add(0, request));
        }
        return List.copyOf(requests);
    }

    /** What arrived that the document has no operation for, as method and path; the oldest first. */
    public List<String> unknownRequests() {
        List<String> requests = new ArrayList<>();
        for (ServeEvent event : server.getAllServeEvents()) {
            if (StubRequest.of(event.getRequest(), routes).isEmpty()) {
                requests.add(
                        0,
                        event.getRequest().getMethod() + " "
                                + event.getRequest().getUrl());
            }
        }
        return List.copyOf(requests);
    }

    /**
     * The operations for which {@link StubOperation#next} said what fails, and no request came: one for each such
     * fault, in alphabetical order. A test that ends with some did not test what it was to test.
     */
    public List<String> unusedFaults() {
        return conversation.pending();
    }

    /**
     * The files that were sent since the start or the last {@link #reset()}, the one begun first first: to the address
     * of a direct upload, or by the operations that take a file whole or in parts.
     */
    public List<StubUpload> uploads() {
        return conversation.uploads().stream().map(StubUpload::new).toList();
    }

    /** Makes it as it was at the start, at the same address. */
    public void reset() {
        conversation.reset();
        server.resetAll();
        answerEverything();
    }

    /** The server, for stubs of your own: they come before all that this does. */
    public WireMockServer server() {
        return server;
    }

    /** Stops it. */
    @Override
    public void close() {
        server.stop();
    }

    private void answerEverything() {
        server.stubFor(
                any(anyUrl()).atPriority(LAST).willReturn(aResponse().withTransformers(ConversationTransformer.NAME)));
    }

    @Override
    public String toString() {
        return "VendorStub{" + vendor + " at " + baseUrl() + "}";
    }
}
