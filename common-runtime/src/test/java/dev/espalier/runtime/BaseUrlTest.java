package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.espalier.torture.TortureClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {
    private static final String VENDOR = "https://api.acme.example";

    @ParameterizedTest
    @CsvSource({
        "https://api.acme.example/v2, https://api.acme.example/v2/",
        "https://127.999.999.999,     https://127.999.999.999/",
        "http://localhost:8080,       http://localhost:8080/",
        "http://LocalHost/,           http://localhost/",
        "http://127.0.0.1,            http://127.0.0.1/",
        "http://127.1.2.3/,           http://127.1.2.3/",
        "http://127.255.255.255,      http://127.255.255.255/",
        "http://127.0.0.0,            http://127.0.0.0/",
        "http://[::1]:80,             http://[::1]/",
        "http://[0:0:0:0:0:0:0:1]/,   http://[::1]/",
        "http://[::ffff:127.0.0.1],   http://127.0.0.1/",
        "http://１２７.0.0.1,            http://127.0.0.1/",
        "http://127%2E0.0.1,          http://127.0.0.1/"
    })
    void acceptsHttpsAndThisMachine(String text, String expected) {
        assertThat(BaseUrl.of(text, VENDOR, false)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.acme.example",
                "http://mux-stub:8080",
                "http://10.0.0.1",
                // Names, to whoever resolves them.
                "http://127.999.999.999",
                "http://127.0.0.256",
                "http://127.0.0.1.acme.example",
                "http://localhost.acme.example",
                "http://acme.localhost",
                "http://localhost.",
                "http://127.0.0.1.",
                "http://127.0.0.1x",
                // This machine to one resolver, and something else to another.
                "http://127.1",
                "http://127",
                "http://127.0.0.01",
                "http://127.0.0.0x1",
                "http://0x7f.1",
                "http://0x7f.0.0.1",
                "http://0177.0.0.1",
                "http://2130706433",
                "http://127.0.0.0.1",
                // Addresses next to it.
                "http://0.0.0.0",
                "http://128.0.0.1",
                "http://1127.0.0.1",
                "http://[::]",
                "http://[::2]",
                "http://[::127.0.0.1]",
                "http://[::ffff:10.0.0.1]",
                "http://[fe80::1]"
            })
    void refusesPlainHttpToWhatIsNotThisMachine(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUrl.of(url, VENDOR, false))
                .withMessageStartingWith("The base URL \"" + url + "\" is not https, so anyone on the way could read")
                .withMessageEndingWith("call allowPlainHttp() on the client's builder.");
    }

    @Test
    void takesPlainHttpToAnotherMachineOnceThatIsAllowed() {
        assertThat(BaseUrl.of("http://mux-stub:8080", VENDOR, true)).hasToString("http://mux-stub:8080/");
    }

    @Test
    void aClientIsAllowedPlainHttpByName() {
        TestClient.Builder builder = TestClient.builder().baseUrl("http://mux-stub:8080");
        assertThatIllegalArgumentException().isThrownBy(builder::build);

        assertThat(builder.allowPlainHttp().build()).asString().contains("http://mux-stub:8080/");
    }

    @Test
    void aClientMadeOfAnotherIsAllowedTheSame() {
        TortureClient first = TortureClient.builder()
                .token("token")
                .baseUrl("http://torture-stub:8080")
                .allowPlainHttp()
                .build();

        assertThat(first.newBuilder().build()).asString().contains("http://torture-stub:8080/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.acme.example", "ftp://acme.example", "http://", "http://acme example", "//acme", ""})
    void refusesWhatIsNoServer(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUrl.of(url, VENDOR, true))
                .withMessageEndingWith(
                        "is not an http or https URL of a server. Pass one like https://api.acme.example.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user:hunter2@acme.example",
                "https://acme.example/?key=hunter2",
                "https://acme.example/#hunter2",
                "https://acme.example?hunter2"
            })
    void refusesWhatMayBeASecretWithoutShowingIt(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUrl.of(url, VENDOR, true))
                .withMessageStartingWith("The base URL holds a ")
                .withMessageNotContaining("hunter2");
    }
}
