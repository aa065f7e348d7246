package dev.espalier.liveblocks;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.liveblocks.api.AiApi;
import dev.espalier.liveblocks.api.YjsApi;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okio.BufferedSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class BinaryBodiesTest {
    private static final byte[] UPDATE = randomBytes(200_000);
    private static final MediaType PDF = MediaType.get("application/pdf");

    @RegisterExtension
    private final StubServer stub = new StubServer();

    private YjsApi yjs() {
        return stub.client().yjs();
    }

    private AiApi ai() {
        return stub.client().ai();
    }

    @Test
    void aYjsUpdateIsSentFromBytes() {
        stub.answers(200);

        yjs().sendBinaryUpdate("plan", RequestBody.create(UPDATE)).execute();

        assertThat(stub.request().getBody()).isEqualTo(UPDATE);
        assertThat(stub.request().getHeader("Content-Type")).isEqualTo("application/octet-stream");
    }

    @Test
    void aYjsUpdateIsSentFromAFile(@TempDir Path directory) throws IOException {
        stub.answers(200);
        Path file = Files.write(directory.resolve("update.bin"), UPDATE);

        yjs().sendBinaryUpdate(
                        "plan",
                        RequestBody.create(file.toFile(), null),
                        YjsApi.SendBinaryUpdateParams.builder().guid("sub").build())
                .execute();

        assertThat(stub.request().getUrl()).isEqualTo("/v2/rooms/plan/ydoc?guid=sub");
        assertThat(stub.request().getBody()).isEqualTo(UPDATE);
        assertThat(stub.request().getHeader("Content-Length")).isEqualTo(String.valueOf(UPDATE.length));
    }

    @Test
    void theAnswerToAnUpdateIsIgnored() {
        stub.answers("{\"anything\": true}");

        assertThat(yjs().sendBinaryUpdate("plan", RequestBody.create(UPDATE)).execute())
                .isNull();
    }

    @Test
    void anUploadIsStreamedNotHeld() {
        stub.answers("{\"id\": \"ks_1\"}");
        LargestBuffer upload = new LargestBuffer(64);

        ai().createFileKnowledgeSource("co_1", "big.pdf", upload).execute();

        assertThat(upload.largest).hasValueLessThan(1024 * 1024);
        assertThat(stub.request().getBody()).hasSize(64 * LargestBuffer.CHUNK);
    }

    @Test
    void aKnowledgeFileKeepsItsContentType(@TempDir Path directory) throws IOException {
        stub.answers("{\"id\": \"ks_1\"}");
        File file = Files.write(directory.resolve("prices.pdf"), UPDATE).toFile();

        ai().createFileKnowledgeSource("co_1", "spice list/é.pdf", RequestBody.create(file, PDF))
                .execute();

        assertThat(stub.request().getMethod().getName()).isEqualTo("PUT");
        assertThat(stub.request().getUrl()).isEqualTo("/v2/ai/copilots/co_1/knowledge/file/spice%20list%2F%C3%A9.pdf");
        assertThat(stub.request().getHeader("Content-Type")).isEqualTo("application/pdf");
        assertThat(stub.request().getBody()).isEqualTo(UPDATE);
    }

    @Test
    void aKnowledgeFileIsReadByItsId() {
        stub.answers("{\"id\": \"ks_1\", \"content\": \"# Spices\"}");

        assertThat(ai().getFileKnowledgeSourceMarkdown("co_1", "ks_1").execute().content())
                .isEqualTo("# Spices");
        assertThat(stub.request().getUrl()).isEqualTo("/v2/ai/copilots/co_1/knowledge/file/ks_1");
    }

    @Test
    void aKnowledgeFileIsDeletedByItsId() {
        stub.answers(204);

        ai().deleteFileKnowledgeSource("co_1", "ks_1").execute();

        assertThat(stub.request().getMethod().getName()).isEqualTo("DELETE");
        assertThat(stub.request().getUrl()).isEqualTo("/v2/ai/copilots/co_1/knowledge/file/ks_1");
    }

    @Test
    void aYjsDocumentIsReadAsBytes() throws IOException {
        stub.answers(aResponse().withBody(UPDATE));

        try (ResponseBody document = yjs().getDocumentAsBinaryUpdate("plan").execute()) {
            assertThat(document.bytes()).isEqualTo(UPDATE);
        }
    }

    @Test
    void aYjsVersionIsStreamedToAFile(@TempDir Path directory) throws IOException {
        stub.answers(aResponse().withBody(UPDATE));
        Path file = directory.resolve("version.bin");

        try (ResponseBody version = yjs().getVersion("plan", "vh_1").execute();
                InputStream bytes = version.byteStream()) {
            Files.copy(bytes, file);
        }

        assertThat(stub.request().getUrl()).isEqualTo("/v2/rooms/plan/version/vh_1");
        assertThat(file).hasBinaryContent(UPDATE);
    }

    @Test
    void formattingIsLeftOutWhenFalse() {
        stub.answers("{}");

        yjs().getDocument(
                        "plan",
                        YjsApi.GetDocumentParams.builder().formatting(false).build())
                .execute();

        assertThat(stub.request().getUrl()).isEqualTo("/v2/rooms/plan/ydoc");
    }

    @Test
    void formattingIsSentWhenTrue() {
        stub.answers("{}");

        yjs().getDocument(
                        "plan",
                        YjsApi.GetDocumentParams.builder().formatting(true).build())
                .execute();

        assertThat(stub.request().getUrl()).isEqualTo("/v2/rooms/plan/ydoc?formatting=true");
    }

    private static byte[] randomBytes(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    /** Tells how much of what it writes is ever held before it goes out. */
    private static final class LargestBuffer extends RequestBody {
        static final int CHUNK = 64 * 1024;

        final AtomicInteger largest = new AtomicInteger();
        private final int chunks;

        LargestBuffer(int chunks) {
            this.chunks = chunks;
        }

        @Override
        public MediaType contentType() {
            return PDF;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            for (int i = 0; i < chunks; i++) {
                sink.write(new byte[CHUNK]);
                largest.accumulateAndGet((int) sink.getBuffer().size(), Math::max);
            }
        }
    }
}
