package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.espalier.runtime.error.AuthenticationException;
import dev.espalier.runtime.error.TransportException;
import dev.espalier.runtime.internal.auth.Credentials;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class AuthTest extends ServerTest {
    @Test
    void sendsABearerToken() throws InterruptedException {
        respond(200, THING);

        things().get("a").execute();

        assertThat(authorization()).isEqualTo("Bearer " + TestClient.TOKEN);
    }

    @Test
    void sendsUserAndPassword() throws InterruptedException {
        respond(200, THING);

        get(Credentials.basic("user", "pässword"));

        assertThat(authorization()).isEqualTo("Basic dXNlcjpww6Rzc3dvcmQ=");
    }

    @Test
    void refusesAPasswordWithHalfACharacterWithoutShowingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.basic("user", "hunter2\uD83D"))
                .withMessage("The password holds half of a surrogate pair, which is no character. Take it out.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.basic("hunter2\uD83D", "password"))
                .withMessageStartingWith("The user name holds half");
    }

    @Test
    void sendsTheTokenThatTheSupplierHasAtEachAttempt() throws InterruptedException {
        respond(503);
        respond(200, THING);

        get(rotating("one", "two"));

        assertThat(authorization()).isEqualTo("Bearer one");
        assertThat(authorization()).isEqualTo("Bearer two");
    }

    @Test
    void triesARenewedTokenOnceAfterA401() throws InterruptedException {
        respond(401);
        respond(200, THING);

        assertThat(get(rotating("old", "new")).attempts()).isEqualTo(2);
        assertThat(authorization()).isEqualTo("Bearer old");
        assertThat(authorization()).isEqualTo("Bearer new");
    }

    @Test
    void triesARenewedTokenOfAPost() {
        respond(401);
        respond(201, THING);
        TestClient client = builder().credentials(rotating("old", "new")).build();

        assertThat(client.things().create(Thing.of("a", 1)).executeForResponse().status())
                .isEqualTo(201);
    }

    @Test
    void givesUpWhenTheRenewedTokenIsRefusedToo() {
        respond(401);
        respond(401);

        assertThatExceptionOfType(AuthenticationException.class).isThrownBy(() -> get(rotating("old", "new", "newer")));
        assertThat(requests()).isEqualTo(2);
    }

    @Test
    void doesNotTryTheSameTokenAgain() {
        respond(401);

        assertThatExceptionOfType(AuthenticationException.class).isThrownBy(() -> get(rotating("same", "same")));
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void failsWhenTheSupplierFails() {
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> get(Credentials.rotatingBearer(() -> {
                    throw new IllegalStateException("the vault is sealed");
                })))
                .withMessageContaining("the token supplier failed: the vault is sealed");
        assertThat(requests()).isZero();
    }

    @Test
    void refusesAMalformedTokenOfTheSupplierWithoutShowingIt() {
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> get(Credentials.rotatingBearer(() -> "hunter2\n")))
                .withMessageContaining("starts or ends with white space")
                .withMessageNotContaining("hunter2")
                .satisfies(e -> assertThat(e.attempts()).isEqualTo(1))
                .satisfies(e -> assertThat(e.requestSent()).isFalse());
    }

    @Test
    void keepsTheCredentialOfTheCall() throws InterruptedException {
        respond(200, THING);

        things().get("a")
                .with(options -> options.header("Authorization", "Bearer other"))
                .execute();

        assertThat(authorization()).isEqualTo("Bearer other");
    }

    @Test
    void doesNotRenewForABodyThatCanBeReadOnce() {
        respond(401);
        TestClient client = builder().credentials(rotating("old", "new")).build();

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> client.things().upload(new OneShotBody()).execute());
        assertThat(requests()).isEqualTo(1);
    }

    private ApiResponse<Thing> get(Credentials credentials) {
        return builder().credentials(credentials).build().things().get("a").executeForResponse();
    }

    private static Credentials rotating(String... tokens) {
        Queue<String> queue = new ConcurrentLinkedQueue<>(List.of(tokens));
        return Credentials.rotatingBearer(queue::remove);
    }

    private String authorization() throws InterruptedException {
        return request().getHeaders().get("Authorization");
    }
}
