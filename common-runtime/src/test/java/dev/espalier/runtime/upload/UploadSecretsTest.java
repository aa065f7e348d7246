package dev.espalier.runtime.upload;

import static dev.espalier.runtime.testing.UploadHost.breakAfter;
import static dev.espalier.runtime.testing.UploadHost.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.espalier.runtime.testing.CapturedLog;
import dev.espalier.runtime.testing.UploadHost;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The signed URL lets in whoever has it, so nothing that is printed by itself holds it; and where it may lead. */
@Isolated("the logger is one for all clients of a vendor")
class UploadSecretsTest extends UploadTest {
    @RegisterExtension
    final CapturedLog log = new CapturedLog("acme");

    private void assertNoSecretIn(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        assertThat(text.toString()).doesNotContain("0123456789");
    }

    @ParameterizedTest
    @EnumSource
    void noFailureShowsItWhateverTheHostEchoes(Way way) throws Throwable {
        host.order(
                exchange -> exchange.answer(403, "{\"message\": \"" + host.url() + " is denied\"}"),
                exchange -> exchange.answer(410, "{\"message\": \"" + UploadHost.SECRET + " is over\"}"),
                exchange -> exchange.answer(400, "{\"code\": \"/bucket/path-secret-0123456789\"}"),
                exchange -> exchange.answer(308, "", "Location", host.url()),
                breakAfter(0),
                breakAfter(0),
                breakAfter(0));

        for (int i = 0; i < 5; i++) {
            assertNoSecretIn(catchThrowable(() -> way.run(upload(bytes(10)))));
        }
        host.close();
        assertNoSecretIn(catchThrowable(() -> way.run(upload(bytes(10)))));
        assertThat(host.requests()).hasSize(7);
    }

    @ParameterizedTest
    @EnumSource
    void theLogNamesTheRequestsAndDoesNotShowIt(Way way) throws Throwable {
        host.order(status(503));

        way.run(upload(bytes(10)));

        assertThat(log.lines())
                .hasSize(3)
                .noneMatch(line -> line.contains("0123456789"))
                .anyMatch(line -> line.startsWith("acme send-upload-part: attempt 1 ended with status 503"))
                .anyMatch(line -> line.startsWith("acme get-upload-position: attempt 1 ended with status 308"));
    }

    @Test
    void anUploadShowsItsSourceAlone() {
        assertThat(upload(bytes(10))).hasToString("UploadCall{acme upload, UploadSource{10 bytes}}");
        assertThat(UploadSource.of(Path.of("a.mp4"))).hasToString("UploadSource{a.mp4}");
    }

    @Test
    void plainHttpToAnotherMachineIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> upload("http://files.example/a?key=0123456789"))
                .withMessageStartingWith("The upload URL at files.example is not https")
                .satisfies(this::assertNoSecretIn);
        assertThat(host.requests()).isEmpty();
    }

    @Test
    void plainHttpToAnotherMachineCanBeAllowed() {
        use(settings().allowPlainHttp().maxAttempts(1));

        assertThat(catchThrowable(() -> upload("http://files.invalid/a?key=0123456789")))
                .hasMessageContaining("files.invalid")
                .satisfies(this::assertNoSecretIn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://files.example/a'b?key=0123456789 ",
                "https://files.example/a?key=0123456789'",
                "https://files.example/a?key=\u00e90123456789",
                "https://files.example/a/../b?key=0123456789",
                "https://user@files.example/a?key=0123456789",
                "https://files.example/a?key=0123456789#b",
                "https://files.example?key=0123456789",
                "ftp://files.example/a?key=0123456789"
            })
    void whatCannotBeSentAsItIsIsRefused(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> upload(url))
                .withMessageStartingWith("The upload URL ")
                .satisfies(this::assertNoSecretIn);
    }

    private void upload(String url) {
        client.uploader()
                .prepare(
                        UploadSource.of(bytes(10)),
                        CHUNKS,
                        SignedUrl.of(calls -> client.uploader().session(url, calls), true))
                .execute();
    }
}
