package dev.espalier.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.espalier.liveblocks.LiveblocksClient;
import dev.espalier.mux.MuxClient;
import dev.espalier.mux.MuxWebhooks;
import dev.espalier.runtime.ApiClient;
import dev.espalier.runtime.ClientBuilder;
import dev.espalier.runtime.error.DeadlineExceededException;
import dev.espalier.runtime.error.ServerException;
import dev.espalier.runtime.webhook.WebhookReceiver;
import dev.espalier.samsara.SamsaraClient;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.condition.ConditionEvaluationReport;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

class ClientsTest {
    private final ApplicationContextRunner empty = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    MuxAutoConfiguration.class, SamsaraAutoConfiguration.class, LiveblocksAutoConfiguration.class));
    private final ApplicationContextRunner all = empty.withPropertyValues(
            "espalier.mux.token-id=an-id",
            "espalier.mux.token-secret=a-secret",
            "espalier.samsara.token=samsara_api_a-secret",
            "espalier.liveblocks.secret-key=sk_a-secret");

    @Test
    void withoutCredentialsThereIsNoClient() {
        empty.run(context -> assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(ApiClient.class)
                .doesNotHaveBean(WebhookReceiver.class));
    }

    @Test
    void anEmptyPropertyIsNone() {
        empty.withPropertyValues("espalier.mux.token-id=", "espalier.mux.token-secret=", "espalier.mux.webhook-secret=")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(ApiClient.class)
                        .doesNotHaveBean(WebhookReceiver.class));
    }

    @Test
    void eachVendorWithCredentialsHasOneClient() {
        all.run(context -> assertThat(context)
                .hasSingleBean(MuxClient.class)
                .hasSingleBean(SamsaraClient.class)
                .hasSingleBean(LiveblocksClient.class));
    }

    @Test
    void aVendorWhoseClientIsNotOnTheClassPathIsLeftOut() {
        all.withClassLoader(new FilteredClassLoader(MuxClient.class, MuxWebhooks.class))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(SamsaraClient.class)
                        .doesNotHaveBean("muxClient"));
    }

    @Test
    void aClientIsClosedWithTheContext() {
        List<ApiClient> clients = new ArrayList<>();
        all.run(context -> {
            clients.addAll(context.getBeansOfType(ApiClient.class).values());
            assertThat(clients).hasSize(3).noneMatch(ApiClient::isClosed);
        });
        assertThat(clients).allMatch(ApiClient::isClosed);
    }

    @Configuration(proxyBeanMethods = false)
    static class Own {
        @Bean
        MuxClient mine() {
            return MuxClient.builder().credentials("mine", "secret").build();
        }
    }

    @Test
    void aClientOfYourOwnTakesItsPlace() {
        all.withUserConfiguration(Own.class)
                .run(context -> assertThat(context)
                        .hasSingleBean(MuxClient.class)
                        .hasBean("mine")
                        .hasSingleBean(SamsaraClient.class));
    }

    @ParameterizedTest
    @CsvSource({
        "espalier.mux.token-id=an-id, espalier.mux, The Mux token secret is missing",
        "espalier.mux.token-secret=a-secret, espalier.mux, The Mux token id is missing",
        "espalier.liveblocks.secret-key=pk_a-secret, espalier.liveblocks, does not start with \"sk_\"",
        "espalier.samsara.webhook-secret=a-secret, espalier.samsara, The Samsara webhook secret",
    })
    void credentialsThatCannotBeUsedAreExplained(String property, String prefix, String sentence) {
        empty.withPropertyValues(property)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .satisfies(cause -> assertThat(cause).hasMessageContaining(sentence))
                        .satisfies(cause -> assertThat(new InvalidPropertiesAnalyzer()
                                        .analyze(context.getStartupFailure())
                                        .getDescription())
                                .startsWith("The properties " + prefix + ".* cannot be used. ")
                                .contains(sentence)
                                .doesNotContain("a-secret")));
    }

    @Test
    void noSecretIsInTheReportOfConditions() {
        all.run(context -> {
            List<String> messages = new ArrayList<>();
            ConditionEvaluationReport.get(context.getBeanFactory())
                    .getConditionAndOutcomesBySource()
                    .values()
                    .forEach(outcomes -> outcomes.forEach(
                            outcome -> messages.add(outcome.getOutcome().getMessage())));
            assertThat(messages)
                    .anyMatch(message -> message.contains("espalier.mux.token-secret"))
                    .noneMatch(message -> message.contains("a-secret"));
        });
    }

    @Test
    void theRegionAndTheVersionOfTheApiAreSamsarasOwn() throws Exception {
        all.withPropertyValues("espalier.samsara.region=eu")
                .run(context -> assertThat(context.getBean(SamsaraClient.class))
                        .asString()
                        .contains("https://api.eu.samsara.com/"));
        try (Vendor vendor = Vendor.answering(200)) {
            all.withPropertyValues(
                            "espalier.samsara.region=eu",
                            "espalier.samsara.base-url=" + vendor.url(),
                            "espalier.samsara.api-version=2025-06-11")
                    .run(context -> context.getBean(SamsaraClient.class)
                            .vehicles()
                            .get("a")
                            .execute());
            assertThat(vendor.versions()).containsExactly("2025-06-11");
        }
    }

    @Test
    void whatIsTheSameForEachVendorIsSet() throws Exception {
        try (Vendor vendor = Vendor.answering(503)) {
            all.withPropertyValues(
                            "espalier.mux.base-url=" + vendor.url(),
                            "espalier.mux.max-attempts=1",
                            "espalier.mux.attempt-timeout=5s",
                            "espalier.mux.max-concurrent-requests=2")
                    .run(context -> assertThatExceptionOfType(ServerException.class)
                            .isThrownBy(() -> context.getBean(MuxClient.class)
                                    .assets()
                                    .get("a")
                                    .execute()));
            assertThat(vendor.requests()).isEqualTo(1);
        }
    }

    @Test
    void theDeadlineIsSet() throws Exception {
        try (Vendor vendor = Vendor.answering(200)) {
            all.withPropertyValues("espalier.mux.base-url=" + vendor.url(), "espalier.mux.deadline=1ns")
                    .run(context -> assertThatExceptionOfType(DeadlineExceededException.class)
                            .isThrownBy(() -> context.getBean(MuxClient.class)
                                    .assets()
                                    .get("a")
                                    .execute()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "deadline=0s",
        "attempt-timeout=-1s",
        "max-attempts=0",
        "max-concurrent-requests=0",
        "base-url=http://example.com"
    })
    void aSettingThatCannotBeIsRefusedWhenTheApplicationStarts(String property) {
        all.withPropertyValues("espalier.mux." + property)
                .run(context -> assertThat(context)
                        .getFailure()
                        .cause()
                        .rootCause()
                        .isInstanceOf(IllegalArgumentException.class));
    }

    @Configuration(proxyBeanMethods = false)
    static class Customizers {
        final List<String> asked = new ArrayList<>();

        @Bean
        @Order(2)
        ClientCustomizer<MuxClient.Builder> mux() {
            return builder ->
                    asked.add("mux " + builder.getClass().getDeclaringClass().getSimpleName());
        }

        @Bean
        @Order(1)
        ClientCustomizer<ClientBuilder<?>> each() {
            return builder ->
                    asked.add("each " + builder.getClass().getDeclaringClass().getSimpleName());
        }
    }

    @Test
    void customizersAreAskedForTheClientsThatTheyAreOf() {
        all.withUserConfiguration(Customizers.class)
                .run(context -> assertThat(context.getBean(Customizers.class).asked)
                        .containsSubsequence("each MuxClient", "mux MuxClient")
                        .containsExactlyInAnyOrder(
                                "each MuxClient", "each SamsaraClient", "each LiveblocksClient", "mux MuxClient"));
    }

    @Configuration(proxyBeanMethods = false)
    static class Observations {
        @Bean
        SimpleMeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        ObservationRegistry observations(SimpleMeterRegistry meters) {
            ObservationRegistry registry = ObservationRegistry.create();
            registry.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
            return registry;
        }
    }

    @Test
    void callsAreObservedWhereThereIsARegistry() throws Exception {
        try (Vendor vendor = Vendor.answering(200)) {
            all.withUserConfiguration(Observations.class)
                    .withPropertyValues("espalier.mux.base-url=" + vendor.url())
                    .run(context -> {
                        context.getBean(MuxClient.class).assets().get("a").execute();
                        SimpleMeterRegistry meters = context.getBean(SimpleMeterRegistry.class);
                        assertThat(meters.get("espalier.call.active")
                                        .tags("vendor", "mux", "operation", "get-asset")
                                        .longTaskTimer())
                                .isNotNull();
                    });
        }
    }

    @Test
    void receiversVerifyWithTheirSecrets() {
        empty.withPropertyValues("espalier.mux.webhook-secret=old,new").run(context -> {
            MuxWebhooks receiver = context.getBean(MuxWebhooks.class);
            for (String secret : List.of("old", "new")) {
                MuxWebhooks vendor = MuxWebhooks.builder()
                        .secret(secret)
                        .tolerance(Duration.ofMinutes(1))
                        .build();
                String body = "{\"type\":\"video.asset.ready\"}";
                assertThat(receiver.verify(vendor.sign(body), body)).isNotNull();
            }
            assertThat(context).doesNotHaveBean(MuxClient.class);
        });
        empty.withPropertyValues("espalier.mux.webhook-secret[0]=one", "espalier.mux.webhook-secret[1]=two")
                .run(context -> assertThat(context).hasSingleBean(MuxWebhooks.class));
    }
}
