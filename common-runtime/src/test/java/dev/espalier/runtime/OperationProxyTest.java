package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class OperationProxyTest {
    private final TestClient client = TestClient.builder().build();

    @Test
    void anInterfaceHasOneImplementation() {
        assertThat(client.things()).isSameAs(client.things()).isEqualTo(client.things());
        assertThat(client.things()).hasSameHashCodeAs(client.things()).hasToString("TestApi");
        assertThat(client.things()).isNotEqualTo(TestClient.builder().build().things());
        assertThat(client.things()).isNotEqualTo(null);
    }

    @Test
    void whatRetrofitThrowsComesOutAsItIs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.things().get("..").execute())
                .withMessageContaining("which would address something else");
    }
}
