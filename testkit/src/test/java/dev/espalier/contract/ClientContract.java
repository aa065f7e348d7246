package dev.espalier.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dev.espalier.runtime.ApiClient;
import dev.espalier.runtime.ClientBuilder;
import dev.espalier.runtime.error.EspalierException;
import dev.espalier.runtime.retry.RetryPolicy;
import dev.espalier.testkit.internal.spec.SpecOperation;
import dev.espalier.testkit.internal.spec.SpecVendor.MadeUpCredential;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** That a vendor's client takes what the document says that callers set. */
class ClientContract {
    private final VendorUnderTest vendor = VendorUnderTest.current();
    private final WireMockServer server = new WireMockServer(
            WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());

    @BeforeEach
    void start() {
        server.start();
        server.stubFor(any(anyUrl()).willReturn(noContent()));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void requestsGoToTheFirstServerByDefault() {
        try (ApiClient client = VendorUnderTest.build(vendor.builderWithCredentials())) {
            assertThat(client)
                    .asString()
                    .contains(vendor.facts().servers().values().iterator().next());
        }
    }

    @TestFactory
    Stream<DynamicTest> eachServerCanBeChosen() {
        Map<String, String> servers = vendor.facts().servers();
        return servers.keySet().stream()
                .filter(name -> servers.size() > 1)
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    ClientBuilder<?> builder = vendor.builderWithCredentials();
                    choose(builder, name);
                    try (ApiClient client = VendorUnderTest.build(builder)) {
                        assertThat(client).asString().contains(servers.get(name));
                    }
                }));
    }

    private void choose(ClientBuilder<?> builder, String server) {
        String choice = vendor.facts().serverChoice();
        Class<?> type = Arrays.stream(vendor.clientType().getClasses())
                .filter(member -> member.getSimpleName().equals(choice))
                .findFirst()
                .orElseThrow();
        Object constant = Arrays.stream(type.getEnumConstants())
                .filter(candidate -> candidate.toString().equals(server))
                .findFirst()
                .orElseThrow();
        String setting = choice.substring(0, 1).toLowerCase(Locale.ROOT) + choice.substring(1);
        ExampleCall.invoke(VendorUnderTest.method(builder.getClass(), setting, type), builder, constant);
    }

    @TestFactory
    Stream<DynamicTest> eachHeaderIsSentOnceItIsSet() {
        return vendor.facts().headers().stream()
                .map(header -> DynamicTest.dynamicTest(header.name(), () -> {
                    ClientBuilder<?> builder = vendor.builderWithCredentials();
                    assertThat(sent(builder).containsHeader(header.name())).isFalse();

                    Method setting = Arrays.stream(builder.getClass().getMethods())
                            .filter(method -> method.getName().equals(header.javaName()))
                            .findFirst()
                            .orElseThrow();
                    String text = header.example().getAsString();
                    Object value = setting.getParameterTypes()[0] == LocalDate.class ? LocalDate.parse(text) : text;
                    ExampleCall.invoke(setting, builder, value);
                    assertThat(sent(builder).getHeader(header.name())).isEqualTo(text);
                }));
    }

    @TestFactory
    Stream<DynamicTest> theEnvironmentCanHoldTheCredentials() {
        return vendor.facts().credentials().stream()
                .filter(credential -> credential.isDefault()
                        && credential.variables().stream().noneMatch(String::isEmpty))
                .map(credential -> DynamicTest.dynamicTest(credential.method(), () -> {
                    Map<String, String> environment = new HashMap<>();
                    for (int i = 0; i < credential.values().size(); i++) {
                        environment.put(
                                credential.variables().get(i),
                                credential.values().get(i));
                    }
                    ClientBuilder<?> builder = vendor.builder();
                    fromEnvironment(builder, credential, environment);
                    assertThat(sent(builder).getHeader("Authorization")).isEqualTo(credential.authorization());

                    String last =
                            credential.variables().get(credential.variables().size() - 1);
                    environment.remove(last);
                    assertThatIllegalStateException()
                            .isThrownBy(() -> fromEnvironment(vendor.builder(), credential, environment))
                            .withMessageContaining("The environment variable " + last + " is not set.");
                }));
    }

    private static void fromEnvironment(
            ClientBuilder<?> builder, MadeUpCredential credential, Map<String, String> environment) {
        Method setting = VendorUnderTest.method(builder.getClass(), credential.method() + "FromEnv", Map.class);
        ExampleCall.invoke(setting, builder, environment);
    }

    @TestFactory
    Stream<DynamicTest> eachMalformedCredentialIsRefusedByItsNameWithoutShowingIt() {
        List<DynamicTest> tests = new ArrayList<>();
        for (MadeUpCredential credential : vendor.facts().credentials()) {
            for (int i = 0; i < credential.values().size(); i++) {
                String name = "The " + vendor.facts().name() + " "
                        + credential.labels().get(i);
                for (String malformed : List.of(credential.values().get(i) + "\n", "hunter 2", "hünter2", " ")) {
                    List<String> values = new ArrayList<>(credential.values());
                    values.set(i, malformed);
                    tests.add(DynamicTest.dynamicTest(
                            name + " " + malformed.strip(),
                            () -> assertThatIllegalArgumentException()
                                    .isThrownBy(
                                            () -> VendorUnderTest.set(vendor.builder(), credential.method(), values))
                                    .withMessageStartingWith(name + " ")
                                    .withMessageNotContainingAny("hunter", "hünter", "made_up")));
                }
            }
        }
        return tests.stream();
    }

    @Test
    void aClientNeedsTheCredentialsThatOperationsUseByDefault() {
        vendor.facts().credentials().stream()
                .filter(MadeUpCredential::isDefault)
                .forEach(credential -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> VendorUnderTest.build(vendor.builder()))
                        .withMessageStartingWith("The " + vendor.facts().name() + " "
                                + credential.labels().get(0) + " is missing."));
    }

    /** The first request of a client that the builder makes, and of the client that is made of that one. */
    private Request sent(ClientBuilder<?> builder) {
        builder.baseUrl(server.baseUrl()).retryPolicy(RetryPolicy.none());
        try (ApiClient first = VendorUnderTest.build(builder);
                ApiClient second = VendorUnderTest.build((ClientBuilder<?>)
                        ExampleCall.invoke(VendorUnderTest.method(vendor.clientType(), "newBuilder"), first))) {
            server.resetRequests();
            call(first);
            call(second);
        }
        List<ServeEvent> events = server.getAllServeEvents();
        assertThat(events).hasSize(2);
        assertThat(events.get(1).getRequest().getHeaders())
                .isEqualTo(events.get(0).getRequest().getHeaders());
        return events.get(0).getRequest();
    }

    /** Any operation that uses the default credentials will do; the answer does not matter. */
    private void call(ApiClient client) {
        SpecOperation operation = vendor.document().operations().stream()
                .filter(candidate -> candidate.scheme().equals(vendor.facts().defaultScheme()))
                .findFirst()
                .orElseThrow();
        try {
            ExampleCalls.of(client, operation).get(0).execute();
        } catch (EspalierException e) {
            assertThat(e).hasMessageContaining(operation.id());
        }
    }
}
