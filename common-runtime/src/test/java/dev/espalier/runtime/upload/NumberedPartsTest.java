package dev.espalier.runtime.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.espalier.runtime.ApiCall;
import dev.espalier.runtime.ServerTest;
import dev.espalier.runtime.TestClient;
import dev.espalier.runtime.Thing;
import dev.espalier.runtime.error.BadRequestException;
import dev.espalier.runtime.error.ConflictException;
import dev.espalier.runtime.error.UploadException;
import dev.espalier.runtime.error.UploadExpiredException;
import dev.espalier.runtime.error.UploadSourceException;
import dev.espalier.runtime.internal.upload.Calls;
import dev.espalier.runtime.internal.upload.ChunkSize;
import dev.espalier.runtime.internal.upload.NumberedParts;
import dev.espalier.runtime.internal.upload.Part;
import dev.espalier.runtime.internal.upload.UploadProtocol;
import dev.espalier.runtime.operation.Operation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.Headers;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;

/**
 * Another kind of upload over the same run: parts with numbers, several of which are sent at a time by operations of
 * the API, and put together there.
 */
class NumberedPartsTest extends ServerTest {
    private static final byte[] BYTES = UploadTest.bytes(2_500);
    private static final long LENGTH = 1_000;
    private static final String CREATE = "POST /multipart";
    private static final String PART = "PUT /multipart/m-1/";
    private static final String COMPLETE = "POST /multipart/m-1/complete";
    private static final String ABORT = "DELETE /multipart/m-1";
    private static final Behaviour LOST = request -> new MockResponse.Builder()
            .onResponseStart(new SocketEffect.CloseSocket())
            .build();

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final Map<Integer, ByteString> parts = Collections.synchronizedMap(new TreeMap<>());
    private final Map<String, Deque<Behaviour>> behaviours = new ConcurrentHashMap<>();
    private final BlockingQueue<String> arrived = new LinkedBlockingQueue<>();
    private volatile @Nullable ByteString complete;
    private TestClient client;

    /** How the server answers. */
    private interface Behaviour {
        MockResponse answer(RecordedRequest request) throws InterruptedException;
    }

    public interface PartsApi {
        @Operation(id = "create-multipart-upload")
        @POST("multipart")
        ApiCall<Thing> create();

        @Operation(id = "upload-part", idempotent = true)
        @PUT("multipart/{id}/{number}")
        @Headers({"Content-Type: application/octet-stream"})
        ApiCall<Thing> part(@Path("id") String id, @Path("number") int number, @Body RequestBody bytes);

        @Operation(id = "complete-multipart-upload", idempotent = true)
        @POST("multipart/{id}/complete")
        ApiCall<Thing> complete(@Path("id") String id);

        @Operation(id = "abort-multipart-upload", idempotent = true)
        @DELETE("multipart/{id}")
        ApiCall<@Nullable Void> abort(@Path("id") String id);
    }

    private static final class NumberedUpload implements UploadProtocol<Thing> {
        private final TestClient client;
        private final PartsApi api;
        private final Calls calls;
        private final NumberedParts<Thing> parts;
        private volatile @Nullable String id;

        NumberedUpload(TestClient client, Calls calls, long length) {
            this.client = client;
            this.calls = calls;
            parts = new NumberedParts<>(length);
            api = client.operations(PartsApi.class);
        }

        @Override
        public CompletableFuture<Optional<Stored>> begin() {
            return calls.start(api.create()).thenApply(created -> {
                id = created.id();
                return Optional.of(new Stored(0, false));
            });
        }

        @Override
        public CompletableFuture<Stored> position(long total) {
            return parts.position(total);
        }

        @Override
        public CompletableFuture<Stored> send(Part part) {
            return parts.send(
                    part, (number, each) -> calls.start(client.uploader().once(api.part("" + id, number, each), each)));
        }

        @Override
        public Result<Thing> finish(Supplier<Optional<Duration>> remaining) {
            return Result.of(calls.start(api.complete("" + id)));
        }

        @Override
        public boolean canGoOn() {
            return false;
        }

        @Override
        public void abort() {
            String known = id;
            if (known != null) {
                api.abort(known).executeAsync();
            }
        }

        @Override
        public @Nullable String id() {
            return id;
        }
    }

    @BeforeEach
    void serveParts() {
        client = builder().build();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                String name = request.getMethod() + " " + request.getUrl().encodedPath();
                requests.add(name);
                arrived.add(name);
                Deque<Behaviour> orders = behaviours.get(name);
                Behaviour order = orders == null ? null : orders.poll();
                return order == null ? well(request) : order.answer(request);
            }
        });
    }

    @AfterEach
    void close() {
        client.close();
    }

    private MockResponse well(RecordedRequest request) {
        List<String> path = request.getUrl().pathSegments();
        if (request.getMethod().equals("PUT")) {
            parts.put(Integer.parseInt(path.get(2)), request.getBody());
        }
        if (path.size() == 3 && path.get(2).equals("complete")) {
            Buffer all = new Buffer();
            parts.values().forEach(all::write);
            complete = all.readByteString();
        }
        return response(200, "{\"id\": \"m-1\", \"size\": 1}").build();
    }

    /** How the next requests of a name are answered; after them it goes well. */
    private void order(String request, Behaviour... answers) {
        behaviours.put(request, new ConcurrentLinkedDeque<>(List.of(answers)));
    }

    private static Behaviour status(int status, String... header) {
        MockResponse.Builder response = response(status, "");
        if (header.length > 0) {
            response.addHeader(header[0], header[1]);
        }
        return request -> response.build();
    }

    private UploadCall<Thing> upload() {
        return upload(UploadSource.of(BYTES));
    }

    /** One part after the other. */
    private UploadCall<Thing> oneByOne() {
        return upload().chunkSize(LENGTH);
    }

    private UploadCall<Thing> upload(UploadSource source) {
        return client.uploader()
                .prepare(source, new ChunkSize(3 * LENGTH, LENGTH), calls -> new NumberedUpload(client, calls, LENGTH));
    }

    private void assertComplete(byte[] bytes) {
        assertThat(complete).isEqualTo(ByteString.of(bytes));
    }

    @ParameterizedTest
    @EnumSource
    void partsAreNumberedAndPutTogether(Way way) throws Throwable {
        List<Long> progress = Collections.synchronizedList(new ArrayList<>());

        assertThat(way.run(oneByOne().onProgress((sent, total) -> progress.add(sent)))
                        .id())
                .isEqualTo("m-1");

        assertComplete(BYTES);
        assertThat(progress).isSorted().endsWith(2_500L);
        assertThat(requests).containsExactly(CREATE, PART + 1, PART + 2, PART + 3, COMPLETE);
    }

    @ParameterizedTest
    @EnumSource
    void aPartThatFailsIsSentAgainUnderItsNumber(Way way) throws Throwable {
        order(PART + 2, status(503), LOST);

        way.run(oneByOne());

        assertComplete(BYTES);
        assertThat(requests).containsExactly(CREATE, PART + 1, PART + 2, PART + 2, PART + 2, PART + 3, COMPLETE);
        assertThat(sleeper.waits()).hasSize(2);
    }

    /** Each of the three parts is answered when all have arrived, once for each answer. */
    private void orderTogether(Behaviour... answers) {
        CyclicBarrier all = new CyclicBarrier(3);
        Behaviour[] together = Stream.of(answers)
                .map(answer -> (Behaviour) request -> {
                    await(all);
                    return answer.answer(request);
                })
                .toArray(Behaviour[]::new);
        for (int number = 1; number <= 3; number++) {
            order(PART + number, together);
        }
    }

    private static void await(CyclicBarrier all) throws InterruptedException {
        try {
            all.await(30, TimeUnit.SECONDS);
        } catch (BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("the parts do not arrive together", e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void partsAreSentAtTheSameTime(Way way) throws Throwable {
        orderTogether(this::well);
        List<Long> progress = Collections.synchronizedList(new ArrayList<>());

        way.run(upload().onProgress((sent, total) -> progress.add(sent)));

        assertComplete(BYTES);
        assertThat(progress).isSorted().doesNotHaveDuplicates().startsWith(0L).endsWith(2_500L);
        assertThat(requests).startsWith(CREATE).endsWith(COMPLETE).hasSize(5);
    }

    @ParameterizedTest
    @EnumSource
    void theNextPartsFollowWhenAllOfTheseAreStored(Way way) throws Throwable {
        byte[] bytes = UploadTest.bytes(4_500);

        way.run(upload(UploadSource.of(bytes)));

        assertComplete(bytes);
        assertThat(requests.subList(1, 4)).containsExactlyInAnyOrder(PART + 1, PART + 2, PART + 3);
        assertThat(requests.subList(4, 6)).containsExactlyInAnyOrder(PART + 4, PART + 5);
    }

    @ParameterizedTest
    @EnumSource
    void aStreamIsSentInPartsAtTheSameTimeToo(Way way) throws Throwable {
        byte[] bytes = UploadTest.bytes(4_500);
        order(PART + 2, status(503));

        way.run(upload(UploadSource.of(new ByteArrayInputStream(bytes))));

        assertComplete(bytes);
    }

    @ParameterizedTest
    @EnumSource
    void ofPartsOfWhichOneFailsThatOneIsSentAgain(Way way) throws Throwable {
        order(PART + 2, status(503), LOST, status(429, "Retry-After", "7"));
        client.close();
        client = builder().maxAttempts(4).build();
        List<Long> progress = Collections.synchronizedList(new ArrayList<>());

        way.run(upload().onProgress((sent, total) -> progress.add(sent)));

        assertComplete(BYTES);
        assertThat(requests)
                .containsExactlyInAnyOrder(
                        CREATE, PART + 1, PART + 2, PART + 2, PART + 2, PART + 2, PART + 3, COMPLETE);
        assertThat(sleeper.waits()).hasSize(3).last().isEqualTo(Duration.ofSeconds(7));
        assertThat(progress).isSorted().endsWith(2_500L);
    }

    @ParameterizedTest
    @EnumSource
    void asManyFailuresInARowAsThereAreAttemptsEndIt(Way way) throws Exception {
        orderTogether(status(503), status(503), status(503));

        UploadException failure = catchThrowableOfType(UploadException.class, () -> way.run(upload()));

        assertThat(failure)
                .hasMessageStartingWith("acme upload m-1 ended with 0 bytes stored: 3 failures in a row, the last: ")
                .hasMessageEndingWith(" It cannot go on there: upload it anew.");
        awaitRequest(ABORT);
        assertThat(requests).filteredOn(name -> name.startsWith(PART)).hasSize(9);
    }

    @ParameterizedTest
    @EnumSource
    void aPartThatIsRefusedCancelsTheOthersAndAborts(Way way) throws Exception {
        CountDownLatch cancelled = new CountDownLatch(2);
        CountDownLatch underWay = new CountDownLatch(2);
        client.close();
        client = builder()
                .httpClient(http.newBuilder()
                        .eventListener(new EventListener() {
                            @Override
                            public void canceled(Call call) {
                                cancelled.countDown();
                            }
                        })
                        .build())
                .build();
        Behaviour never = request -> {
            underWay.countDown();
            cancelled.await(30, TimeUnit.SECONDS);
            return status(503).answer(request);
        };
        order(PART + 1, never);
        order(PART + 3, never);
        order(PART + 2, request -> {
            underWay.await(30, TimeUnit.SECONDS);
            return status(400).answer(request);
        });

        UploadException failure = catchThrowableOfType(UploadException.class, () -> way.run(upload()));

        assertThat(failure).hasCauseInstanceOf(BadRequestException.class);
        assertThat(failure.uploadId()).contains("m-1");
        assertThat(cancelled.await(30, TimeUnit.SECONDS)).isTrue();
        awaitRequest(ABORT);
        assertThat(requests).hasSize(5).endsWith(ABORT);
    }

    /** As OkHttp is told: to wait for it would take too long. */
    @Test
    void aPartMayTakeAsLongAsItMoves() {
        List<Duration> limits = Collections.synchronizedList(new ArrayList<>());
        client.close();
        client = builder()
                .attemptTimeout(Duration.ofSeconds(7))
                .httpClient(http.newBuilder()
                        .addNetworkInterceptor(chain -> {
                            if (chain.request().method().equals("PUT")) {
                                limits.add(
                                        Duration.ofNanos(chain.call().timeout().timeoutNanos()));
                                limits.add(Duration.ofMillis(chain.readTimeoutMillis()));
                                limits.add(Duration.ofMillis(chain.writeTimeoutMillis()));
                            }
                            return chain.proceed(chain.request());
                        })
                        .build())
                .build();

        client.uploader()
                .prepare(
                        UploadSource.of(new byte[800 * 1024]),
                        new ChunkSize(1 << 20, 1 << 20),
                        calls -> new NumberedUpload(client, calls, 1 << 20))
                .execute();

        assertThat(limits).containsExactly(Duration.ofSeconds(107), Duration.ofSeconds(7), Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @EnumSource
    void anUploadThatTheServerForgotIsTold(Way way) throws Exception {
        order(PART + 3, status(404));

        assertThat(catchThrowableOfType(UploadExpiredException.class, () -> way.run(oneByOne()))
                        .bytesStored())
                .isEqualTo(2_000);
    }

    @ParameterizedTest
    @EnumSource
    void aSourceThatFailsInOneOfThePartsEndsIt(Way way) throws Exception {
        UploadSource broken = new UploadSource() {
            @Override
            public long size() {
                return BYTES.length;
            }

            @Override
            public InputStream open(long position) throws IOException {
                if (position == 1_000) {
                    throw new IOException("the disk is gone");
                }
                return UploadSource.of(BYTES).open(position);
            }
        };

        assertThat(catchThrowableOfType(UploadSourceException.class, () -> way.run(upload(broken))))
                .hasMessageContaining("the disk is gone");

        assertThat(sleeper.waits()).isEmpty();
        awaitRequest(ABORT);
    }

    @ParameterizedTest
    @EnumSource
    void anUploadThatCannotBePutTogetherIsAborted(Way way) throws Exception {
        order(COMPLETE, status(409));

        catchThrowableOfType(ConflictException.class, () -> way.run(upload()));

        awaitRequest(ABORT);
        assertThat(requests).endsWith(COMPLETE, ABORT);
    }

    /** Nobody waits for an upload to be aborted, so the test does. */
    private void awaitRequest(String name) throws InterruptedException {
        String next = arrived.poll(30, TimeUnit.SECONDS);
        while (!name.equals(next)) {
            assertThat(next).as("a request before " + name).isNotNull();
            next = arrived.poll(30, TimeUnit.SECONDS);
        }
    }
}
