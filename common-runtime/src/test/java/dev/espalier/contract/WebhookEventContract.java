package dev.espalier.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.espalier.contract.WebhookExamples.Example;
import dev.espalier.runtime.webhook.WebhookException;
import dev.espalier.runtime.webhook.WebhookReceiver;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the event models of every vendor do, shown with the examples of its document. */
public abstract class WebhookEventContract<E> {
    private static final Gson GSON = new Gson();

    private final WebhookExamples examples;
    private final WebhookReceiver<E> webhooks;
    private final Class<E> events;
    private final Function<E, String> type;

    /**
     * @param webhooks makes and checks the signatures
     * @param type how the type of any event is read
     */
    protected WebhookEventContract(
            String vendor, WebhookReceiver<E> webhooks, Class<E> events, Function<E, String> type) {
        this.examples = new WebhookExamples(vendor, events.getSimpleName());
        this.webhooks = webhooks;
        this.events = events;
        this.type = type;
    }

    @TestFactory
    Stream<DynamicTest> eachTypeIsReadAsItsOwnClass() {
        return examples.byType().stream()
                .map(example -> DynamicTest.dynamicTest(example.type(), () -> {
                    E event = receive(example.json());
                    assertThat(event.getClass().getSimpleName()).isEqualTo(example.schema());
                    assertThat(type.apply(event)).isEqualTo(example.type());
                }));
    }

    @TestFactory
    Stream<DynamicTest> eachExampleIsWrittenAsItCame() {
        return examples.bySchema().stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.schema(),
                        () -> assertThat(written(receive(example.json()))).isEqualTo(example.json())));
    }

    @TestFactory
    Stream<DynamicTest> fieldsThatNoModelKnowsAreKept() {
        return examples.bySchema().stream()
                .map(example -> DynamicTest.dynamicTest(example.schema(), () -> {
                    JsonObject json = withUnknownFields(example);
                    assertThat(written(receive(json))).isEqualTo(json);
                }));
    }

    @Test
    void anEventOfAnUnknownTypeKeepsItsTypeAndItsJson() {
        JsonObject json = examples.bySchema().get(0).json();
        json.addProperty(examples.discriminator(), "something.of_the_future");
        E event = receive(json);
        assertThat(event.getClass().getSimpleName()).isEqualTo("Unknown");
        assertThat(type.apply(event)).isEqualTo("something.of_the_future");
        assertThat(written(event)).isEqualTo(json);
    }

    @Test
    void anEventWithoutATypeIsUnknown() {
        assertThat(receive(new JsonObject()).getClass().getSimpleName()).isEqualTo("Unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not JSON", "{", "[]", "null", "\"text\"", "{} {}"})
    void aSignedBodyThatIsNoJsonObjectIsRefused(String body) {
        assertThatThrownBy(() -> webhooks.verify(webhooks.sign(body), body))
                .isInstanceOfSatisfying(
                        WebhookException.class,
                        e -> assertThat(e.reason()).isEqualTo(WebhookException.Reason.UNREADABLE_BODY))
                .hasMessageContaining("JSON");
    }

    /** The vendor would send an event that is refused again and again. */
    @Test
    void aKnownEventWithAnOddValueIsDelivered() {
        JsonObject json = examples.bySchema().get(0).json();
        json.addProperty("data", "text where an object is expected");
        E event = receive(json);
        assertThat(event.getClass().getSimpleName()).isNotEqualTo("Unknown");
        assertThat(written(event)).isEqualTo(json);
    }

    /** What arrives when the vendor sends {@code json}. */
    protected final E receive(JsonObject json) {
        String body = json.toString();
        return webhooks.verify(webhooks.sign(body), body);
    }

    private JsonElement written(E event) {
        return JsonParser.parseString(GSON.toJson(event, events));
    }

    private static JsonObject withUnknownFields(Example example) {
        JsonObject json = example.json();
        json.addProperty("unknownField", 1);
        json.entrySet().stream()
                .map(Map.Entry::getValue)
                .filter(JsonElement::isJsonObject)
                .forEach(value ->
                        value.getAsJsonObject().add("unknownObject", JsonParser.parseString("{\"a\":[null,1.50]}")));
        return json;
    }
}
