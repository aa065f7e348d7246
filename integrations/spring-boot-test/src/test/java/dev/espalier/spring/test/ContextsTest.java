package dev.espalier.spring.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.espalier.mux.MuxClient;
import dev.espalier.mux.MuxWebhooks;
import dev.espalier.runtime.ApiClient;
import dev.espalier.runtime.retry.Sleeper;
import dev.espalier.spring.ClientCustomizer;
import dev.espalier.testkit.Fault;
import dev.espalier.testkit.VendorStub;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.context.TestPropertySource;

/** Which test classes share the stubs of a context, and what is in one. They have no annotation of Spring Boot. */
class ContextsTest {
    @ContextConfiguration(classes = Application.Assets.class)
    @VendorStubs
    static class All {
        class Within {}
    }

    @ContextConfiguration(classes = Application.Assets.class)
    @VendorStubs({"samsara", "mux", "liveblocks"})
    static class AllByName {}

    static class Inherits extends All {}

    @ContextConfiguration(classes = Application.Assets.class)
    @VendorStubs("mux")
    static class MuxAlone {}

    private static TestContext test(Class<?> testClass) {
        return new TestContextManager(testClass).getTestContext();
    }

    private static ApplicationContext context(Class<?> testClass) {
        return test(testClass).getApplicationContext();
    }

    private static VendorStub muxStub(BeanFactory context) {
        return context.getBean("muxStub", VendorStub.class);
    }

    private static MuxClient mux(BeanFactory context) {
        return context.getBean(MuxClient.class);
    }

    @Test
    void theSameVendorsAreTheSameContext() {
        assertThat(context(All.class))
                .isSameAs(context(AllByName.class))
                .isSameAs(context(Inherits.class))
                .isSameAs(context(All.Within.class))
                .isNotSameAs(context(MuxAlone.class));
    }

    @Test
    void onlyTheVendorsThatAreNamedAreStarted() {
        assertThat(context(MuxAlone.class).getBeansOfType(VendorStub.class)).containsOnlyKeys("muxStub");
        assertThat(context(MuxAlone.class).getBeansOfType(ApiClient.class)).containsOnlyKeys("muxClient");
        assertThat(context(All.class).getBeansOfType(VendorStub.class))
                .containsOnlyKeys("muxStub", "samsaraStub", "liveblocksStub");
    }

    @Test
    void contextsSideBySideHaveStubsOfTheirOwn() throws Exception {
        CompletableFuture<ApplicationContext> begun = CompletableFuture.supplyAsync(() -> context(MuxAlone.class));
        ApplicationContext one = context(All.class);
        ApplicationContext another = begun.get();
        mux(one).assets().list().stream().toList();
        mux(another).assets().list().stream().toList();

        new TestContextManager(All.class).beforeTestMethod(new All(), Object.class.getMethod("toString"));

        assertThat(muxStub(one).requests()).isEmpty();
        assertThat(muxStub(another).requests()).isNotEmpty();
    }

    @ContextConfiguration(classes = Application.Assets.class)
    @VendorStubs
    @TestPropertySource(properties = "espalier.samsara.max-attempts=1")
    static class Dirty {}

    @Test
    void stubsAreClosedWithTheContext() {
        TestContext test = test(Dirty.class);
        List<VendorStub> stubs = List.copyOf(
                test.getApplicationContext().getBeansOfType(VendorStub.class).values());
        assertThat(stubs).hasSize(3).allMatch(stub -> stub.server().isRunning());

        test.markApplicationContextDirty(HierarchyMode.EXHAUSTIVE);

        assertThat(stubs).noneMatch(stub -> stub.server().isRunning());
    }

    @Configuration(proxyBeanMethods = false)
    static class Broken {
        static final List<VendorStub> STUBS = new CopyOnWriteArrayList<>();

        @Bean
        String broken(List<VendorStub> stubs) {
            STUBS.addAll(stubs);
            throw new IllegalStateException("broken on purpose");
        }
    }

    @ContextConfiguration(classes = Broken.class)
    @VendorStubs
    static class DoesNotStart {}

    @Test
    void stubsOfAContextThatDoesNotStartAreClosed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> context(DoesNotStart.class))
                .withStackTraceContaining("broken on purpose");

        assertThat(Broken.STUBS).hasSize(3).noneMatch(stub -> stub.server().isRunning());
    }

    @ContextConfiguration(classes = Application.Assets.class)
    @VendorStubs("mux")
    @TestPropertySource(properties = "espalier.mux.webhook-secret=of-the-test")
    static class SetsASecret {}

    @Test
    void whatTheTestSetsGoesFirstAndWhatTheSystemSetsLast() {
        TestPropertyValues.of("espalier.mux.base-url=https://mux.invalid", "espalier.mux.webhook-secret=of-the-system")
                .applyToSystemProperties(() -> {
                    ApplicationContext context = context(SetsASecret.class);
                    MuxWebhooks sender =
                            MuxWebhooks.builder().secret("of-the-test").build();
                    String body = "{}";

                    assertThat(context.getBean(MuxWebhooks.class).verify(sender.sign(body), body))
                            .isNotNull();
                    assertThat(mux(context).assets().list().stream()).isNotEmpty();
                    return null;
                });
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnSleeper {
        final List<Duration> waits = new CopyOnWriteArrayList<>();

        @Bean
        ClientCustomizer<MuxClient.Builder> ownSleeper() {
            return builder -> builder.sleeper(new Sleeper() {
                @Override
                public void sleep(Duration delay) {
                    waits.add(delay);
                }

                @Override
                public void schedule(Duration delay, Runnable action) {
                    waits.add(delay);
                    action.run();
                }
            });
        }
    }

    @ContextConfiguration(classes = OwnSleeper.class)
    @VendorStubs("mux")
    static class Customizes {}

    @Test
    void aCustomizerOfTheTestGoesFirst() {
        ApplicationContext context = context(Customizes.class);
        muxStub(context).operation("list-assets").next(Fault.status(503));

        assertThat(mux(context).assets().list().stream()).isNotEmpty();

        assertThat(context.getBean(OwnSleeper.class).waits).hasSize(1);
    }

    @ContextConfiguration(classes = Application.Assets.class)
    @VendorStubs("muxx")
    static class Misspelt {}

    @Test
    void aVendorThatIsNoneIsExplained() {
        assertThatIllegalStateException()
                .isThrownBy(() -> context(Misspelt.class))
                .withMessage("@VendorStubs at " + Misspelt.class.getName()
                        + " names \"muxx\", which is no vendor. There are mux, samsara, liveblocks.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "samsara | names \"samsara\", whose client is not on the class path. Add dev.espalier:samsara-client.",
                "''      | has nothing to start: no client is on the class path. Add one, such as dev.espalier:mux-client."
            })
    void aClientThatIsMissingIsExplained(String name, String sentence) {
        FilteredClassLoader none = new FilteredClassLoader("dev.espalier");
        String[] names = name.isEmpty() ? new String[0] : new String[] {name};

        assertThatIllegalStateException()
                .isThrownBy(() -> StubbedVendor.of(names, All.class, none))
                .withMessage("@VendorStubs at " + All.class.getName() + " " + sentence);
    }
}
