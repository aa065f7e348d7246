package dev.espalier.liveblocks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.liveblocks.FileServer.Received;
import dev.espalier.runtime.upload.UploadSource;
import dev.espalier.runtime.upload.Way;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How files of any size get into a room, as attachments and as files of Storage alike. */
class RoomUploadTest extends FileServerTest {
    @ParameterizedTest
    @MethodSource("everyKindAndWay")
    void aSmallFileIsOneRequest(Kind kind, Way way) throws Throwable {
        byte[] bytes = bytes(1_000);

        Object result = way.run(upload(kind, bytes));

        assertThat(result.toString()).contains("id=" + server.request("whole").id(), "size=1000");
        assertThat(server.names()).containsExactly("whole");
        Received request = server.request("whole");
        assertThat(request.id()).matches(kind.id);
        assertThat(request.path()).isEqualTo(kind.path + request.id() + "/upload/prices%2C%20spring%2Fsummer.pdf");
        assertThat(request.query()).isEqualTo(kind.query(1_000));
        assertThat(request.header("Content-type")).isEqualTo("application/octet-stream");
        assertThat(request.header("Content-length")).isEqualTo("1000");
        assertThat(request.header("Authorization")).isEqualTo("Bearer sk_test_stub");
        assertThat(server.bytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @MethodSource("everyKindAndWay")
    void anEmptyFileIsOneToo(Kind kind, Way way) throws Throwable {
        List<Long> progress = Collections.synchronizedList(new ArrayList<>());

        way.run(upload(kind, new byte[0]).onProgress((sent, total) -> progress.add(total)));
        way.run(kind.upload(liveblocks, UploadSource.of(new ByteArrayInputStream(new byte[0]))));

        assertThat(server.requests())
                .hasSize(2)
                .allMatch(request -> request.name().equals("whole")
                        && request.query().equals(kind.query(0))
                        && request.header("Content-length").equals("0"));
        assertThat(progress).containsExactly(0L);
    }

    @ParameterizedTest
    @MethodSource("everyKindAndWay")
    void fiveMebibytesAreStillOne(Kind kind, Way way) throws Throwable {
        byte[] bytes = bytes(5 * MIB);

        way.run(upload(kind, bytes));
        way.run(upload(kind, bytes).chunkSize(5 * MIB));
        way.run(kind.upload(liveblocks, UploadSource.of(new ByteArrayInputStream(bytes))));

        assertThat(server.requests())
                .hasSize(3)
                .allMatch(request ->
                        request.name().equals("whole") && request.query().equals(kind.query(5 * MIB)));
        assertThat(server.files().values())
                .hasSize(3)
                .allMatch(file -> List.of(file.bytes().length, file.name()).equals(List.of(5 * MIB, NAME)));
    }

    @ParameterizedTest
    @MethodSource("everyKindAndWay")
    void oneByteMoreIsSentInParts(Kind kind, Way way) throws Throwable {
        byte[] bytes = bytes(5 * MIB + 1);

        way.run(upload(kind, bytes));

        assertThat(server.bytes()).isEqualTo(bytes);
        assertThat(server.names()).containsExactlyInAnyOrder("create", "part 1", "part 2", "complete");
        assertThat(server.request("part 1").body()).hasSize(5 * MIB);
        assertThat(server.request("part 2").body()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("everyKindAndWay")
    void twelveMebibytesAreThreeParts(Kind kind, Way way) throws Throwable {
        byte[] bytes = bytes(12 * MIB);
        List<Long> progress = Collections.synchronizedList(new ArrayList<>());

        Object result = way.run(upload(kind, bytes).onProgress((sent, total) -> progress.add(sent)));

        assertThat(server.bytes()).isEqualTo(bytes);
        assertThat(server.names()).startsWith("create").endsWith("complete").hasSize(5);
        Received create = server.request("create");
        String file = kind.path + create.id() + "/multipart/";
        assertThat(create.id()).matches(kind.id);
        assertThat(result.toString()).contains("id=" + create.id(), "size=" + 12 * MIB);
        assertThat(create.path()).isEqualTo(file + "prices%2C%20spring%2Fsummer.pdf");
        assertThat(create.query()).isEqualTo("fileSize=" + 12 * MIB);
        assertThat(create.body()).isEmpty();
        Received part = server.request("part 3");
        String upload = file + "up%2F1%2Fprices%2C%20spring%2Fsummer.pdf";
        assertThat(part.path()).isEqualTo(upload + "/3");
        assertThat(part.query()).isEmpty();
        assertThat(part.header("Content-type")).isEqualTo("application/octet-stream");
        assertThat(part.body()).hasSize(2 * MIB);
        Received complete = server.request("complete");
        assertThat(complete.path()).isEqualTo(upload + "/complete");
        assertThat(complete.query()).isEqualTo(kind.user);
        assertThat(complete.text())
                .startsWith("{\"parts\":[{\"partNumber\":1,\"etag\":\"\\\"1-")
                .contains("{\"partNumber\":2,\"etag\":\"\\\"2-", "{\"partNumber\":3,\"etag\":\"\\\"3-");
        assertThat(progress).isSorted().startsWith(0L).endsWith(12L * MIB);
    }

    @ParameterizedTest
    @MethodSource("everyKindAndWay")
    void fivePartsAreSentAtATime(Kind kind, Way way) throws Throwable {
        byte[] bytes = bytes(26 * MIB);
        CyclicBarrier five = new CyclicBarrier(5);
        for (int number = 1; number <= 5; number++) {
            server.order("part " + number, well -> {
                try {
                    five.await(30, TimeUnit.SECONDS);
                } catch (Exception e) {
                    throw new AssertionError("the parts do not arrive together", e);
                }
                return well.get();
            });
        }

        way.run(upload(kind, bytes));

        assertThat(server.bytes()).isEqualTo(bytes);
        assertThat(server.names()).endsWith("part 6", "complete").hasSize(8);
    }

    @ParameterizedTest
    @MethodSource("everyKindAndWay")
    void aLongStreamOfUnknownLengthIsSentInParts(Kind kind, Way way) throws Throwable {
        byte[] bytes = bytes(12 * MIB);
        List<Long> totals = Collections.synchronizedList(new ArrayList<>());

        way.run(kind.upload(liveblocks, UploadSource.of(new ByteArrayInputStream(bytes)))
                .chunkSize(5 * MIB)
                .onProgress((sent, total) -> totals.add(total)));

        assertThat(server.bytes()).isEqualTo(bytes);
        assertThat(server.names()).containsExactly("create", "part 1", "part 2", "part 3", "complete");
        assertThat(server.request("create").query()).isEmpty();
        assertThat(totals).startsWith(-1L).endsWith(12L * MIB);
    }

    /** A user's code that waits on the only thread of the executor does not wait for itself. */
    @Test
    void anUploadThatIsWaitedForNeedsNoThreadOfTheExecutor() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (LiveblocksClient busy = client().executor(executor).build()) {
            CompletableFuture.supplyAsync(
                            () -> Kind.ATTACHMENT
                                    .upload(busy, UploadSource.of(bytes(6 * MIB)))
                                    .execute(),
                            executor)
                    .get(30, TimeUnit.SECONDS);
        } finally {
            executor.shutdown();
        }
        assertThat(server.bytes()).isEqualTo(bytes(6 * MIB));
    }
}
