package dev.espalier.spring.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets vendors run in a test of a Spring application, in place of the real ones:
 *
 * <pre>{@code
 * @SpringBootTest
 * @VendorStubs
 * class AssetServiceTest {
 *     @Autowired AssetService service;
 *     @Autowired VendorStub mux;
 *
 *     @Test
 *     void anOutageIsNoError() {
 *         mux.operation("get-asset").always(Fault.status(503));
 *         ...
 *     }
 * }
 * }</pre>
 *
 * <ul>
 *   <li>Each vendor is a bean, a {@link dev.espalier.testkit.VendorStub} named {@code muxStub}, {@code samsaraStub} or
 *       {@code liveblocksStub}. It is closed with the context, and as it was at its start before each test method,
 *       ahead of {@code @BeforeEach}.
 *   <li>The clients and the webhook receivers of the starter are beans, whatever else the test has: also in a slice
 *       such as {@code @WebMvcTest} or {@code @WebFluxTest}, and in a plain {@code @SpringJUnitConfig}. The credentials
 *       are made up, and so are the secrets of webhooks: {@code sign(body)} of the {@code MuxWebhooks} that is injected
 *       into the test makes the headers of a delivery.
 *   <li>Waits take no time. What polls without an end, such as a feed that is followed, then asks on without a pause: a
 *       {@link dev.espalier.spring.ClientCustomizer} of the test that sets {@code Sleeper.system()} gives it real time.
 *   <li>The properties {@code espalier.mux.base-url} and so on go before those of the application, of the environment
 *       and of the system. Those that the test itself sets go before them.
 * </ul>
 *
 * <p>Test classes with the same context share its stubs and clients, so they cannot run side by side, and the clients'
 * retry budget is for all of them: after some hundred retries, fewer are made.
 *
 * <p>It also counts for subclasses and {@code @Nested} classes.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface VendorStubs {
    /**
     * The vendors: {@code mux}, {@code samsara}, {@code liveblocks}. Default each whose client is on the class path.
     */
    String[] value() default {};
}
