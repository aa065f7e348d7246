package dev.espalier.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import dev.espalier.contract.WebhookExamples;
import dev.espalier.mux.MuxClient;
import dev.espalier.mux.MuxWebhooks;
import dev.espalier.mux.model.Upload;
import dev.espalier.mux.model.UploadStatus;
import dev.espalier.runtime.testing.FakeClock;
import dev.espalier.runtime.testing.FakeSleeper;
import dev.espalier.testkit.Samples;
import dev.espalier.testkit.StubUpload;
import dev.espalier.testkit.VendorStub;
import dev.espalier.testkit.internal.spec.SpecDocument;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the section on Mux of the README from its first line to its last. */
class MuxReadmeTest {
    private static final String SIGNING_SECRET = "whsec-0123456789abcdef";

    @TempDir
    Path folder;

    @Test
    void everyLineRuns() throws Exception {
        byte[] video = new byte[20_000_000];
        Arrays.fill(video, (byte) 7);
        Path file = Files.write(folder.resolve("harbour.mp4"), video);
        SpecDocument document = SpecDocument.ofVendor("mux");
        byte[] event = assetEvent(document);

        List<?> handled;
        List<StubUpload> sent;
        try (VendorStub vendor = VendorStub.start("mux");
                MuxClient mux = MuxClient.builder()
                        .credentials("token-id", "token-secret")
                        .baseUrl(vendor.baseUrl())
                        .sleeper(new FakeSleeper(new FakeClock()))
                        .build()) {
            vendor.operation("list-direct-uploads")
                    .items(List.of(Samples.of(Upload.class).toBuilder()
                            .id("waiting-upload")
                            .status(UploadStatus.WAITING)
                            .build()));
            // The first half came before the restart.
            send(mux.uploads().get("waiting-upload").execute().url(), video, video.length / 2);
            handled = run(mux, file, event);
            sent = vendor.uploads();
        }

        assertThat(sent)
                .hasSize(2)
                .allSatisfy(upload -> assertThat(upload.bytes()).isEqualTo(video));
        assertThat(sent.get(0).id()).isEqualTo("waiting-upload");
        assertThat(handled).hasSizeGreaterThan(2);
        assertThat(handled.subList(1, handled.size() - 1))
                .allSatisfy(view -> assertThat((String) view).matches("2[0-9]{3}-[^ ]+ in ([A-Z]{2}|null)"));
        assertThat(new String(event, StandardCharsets.UTF_8)).contains((String) handled.get(handled.size() - 1));
    }

    private static void send(String url, byte[] video, int length) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Range", "bytes 0-" + (length - 1) + "/" + video.length)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(video, 0, length))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(308);
    }

    private static byte[] assetEvent(SpecDocument document) {
        return new WebhookExamples(document, "WebhookEvent")
                .byType().stream()
                        .filter(example -> example.type().equals("video.asset.ready"))
                        .map(example -> example.json().toString().getBytes(StandardCharsets.UTF_8))
                        .findFirst()
                        .orElseThrow();
    }

    /** What the examples gave to {@code store} and {@code handle}. */
    private List<?> run(MuxClient mux, Path file, byte[] event) throws Exception {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        ReadmeExamples.compile("Mux", String.join("", ReadmeExamples.bySection().get("Mux")), classes);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            Object example =
                    loader.loadClass("Example").getDeclaredConstructor().newInstance();
            set(example, "mux", mux);
            set(example, "path", file);
            set(example, "uploadId", "waiting-upload");
            set(example, "signingKeyId", "key-1");
            set(example, "privateKey", privateKey());
            set(example, "signingSecret", SIGNING_SECRET);
            set(example, "rawBody", event);
            set(example, "headers", headers(event));
            example.getClass().getMethod("example").invoke(example);
            return (List<?>) example.getClass().getField("handled").get(example);
        }
    }

    private static void set(Object example, String field, Object value) throws ReflectiveOperationException {
        example.getClass().getField(field).set(example, value);
    }

    private static Headers headers(byte[] event) {
        Headers headers = new Headers();
        MuxWebhooks.builder().secret(SIGNING_SECRET).build().sign(event).forEach(headers::set);
        return headers;
    }

    /** As Mux hands it out. */
    private static String privateKey() throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder()
                        .encodeToString(generator.generateKeyPair().getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        return Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.US_ASCII));
    }
}
