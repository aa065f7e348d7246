package dev.espalier.runtime.libraries;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.lang.reflect.InvocationTargetException;
import java.net.URLClassLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls beside the versions of Gson, OkHttp, Okio, Kotlin and Retrofit that builds pin. */
class LibrariesTest {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    @BeforeEach
    void stub() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"data\": [{\"name\": \"chair\", \"count\": 1}]}")));
    }

    private static Object list(String jars) throws Exception {
        try (URLClassLoader build = PinnedLibraries.beside(jars.split(" "))) {
            return build.loadClass(PinnedCaller.class.getName())
                    .getMethod("list", String.class)
                    .invoke(null, SERVER.baseUrl().replace("localhost", "127.0.0.1"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // What we declare, and the same with OkHttp 5.
                "retrofit-3.0.0 okhttp-4.12.0 okio-jvm-3.18.1 kotlin-stdlib-2.1.21 gson-2.15.0",
                "retrofit-3.0.0 okhttp-jvm-5.5.1 okio-jvm-3.18.1 kotlin-stdlib-2.1.21 gson-2.15.0",
                // The floors.
                "retrofit-2.9.0 okhttp-4.7.2 okio-2.2.2 kotlin-stdlib-1.3.50 gson-2.8.6",
                "retrofit-2.9.0 okhttp-jvm-5.5.1 okio-jvm-3.18.1 kotlin-stdlib-1.8.0 gson-2.8.6",
                // Spring Boot 3.2 and 3.3.
                "retrofit-3.0.0 okhttp-4.12.0 okio-jvm-3.18.1 kotlin-stdlib-1.9.25 gson-2.10.1",
                // Two copies of OkHttp, either of which can be the first.
                "retrofit-3.0.0 okhttp-4.12.0 okhttp-jvm-5.5.1 okio-jvm-3.18.1 kotlin-stdlib-2.1.21 gson-2.15.0",
                "retrofit-3.0.0 okhttp-jvm-5.5.1 okhttp-4.12.0 okio-jvm-3.18.1 kotlin-stdlib-2.1.21 gson-2.15.0"
            })
    void callsAreMade(String jars) throws Exception {
        assertThat(list(jars)).isEqualTo("chair");
    }

    @ParameterizedTest
    @CsvSource({
        "com.google.code.gson:gson:," + "retrofit-3.0.0 okhttp-4.12.0 okio-jvm-3.18.1 kotlin-stdlib-2.1.21 gson-2.8.5",
        "com.squareup.okhttp3:okhttp:," + "retrofit-2.9.0 okhttp-4.4.1 okio-2.2.2 kotlin-stdlib-2.1.21 gson-2.15.0",
        // OkHttp 5 by the coordinate that has no classes.
        "com.squareup.okhttp3:okhttp-jvm, retrofit-3.0.0 okio-jvm-3.18.1 kotlin-stdlib-2.1.21 gson-2.15.0",
        "com.squareup.okio:okio-jvm,"
                + "retrofit-3.0.0 okhttp-jvm-5.5.1 okio-jvm-3.6.0 kotlin-stdlib-2.1.21 gson-2.15.0",
        "org.jetbrains.kotlin:kotlin-stdlib,"
                + "retrofit-3.0.0 okhttp-jvm-5.5.1 okio-jvm-3.18.1 kotlin-stdlib-1.3.50 gson-2.15.0"
    })
    void whatIsTooOldIsToldBeforeAnythingIsSent(String toAdd, String jars) {
        Throwable thrown = catchThrowable(() -> list(jars));

        assertThat(thrown).isInstanceOf(InvocationTargetException.class);
        assertThat(thrown.getCause())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("Add ", toAdd, "POM", "Nothing was sent.");
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }
}
