package dev.espalier.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.espalier.contract.WebhookExamples.Example;
import dev.espalier.contract.WebhookExamples.Nested;
import dev.espalier.runtime.json.OpenEnum;
import dev.espalier.runtime.webhook.WebhookException;
import dev.espalier.runtime.webhook.WebhookReceiver;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the event models of a vendor do, shown with the examples of its document. */
@EnabledIf("hasWebhooks")
class WebhookEventContract {
    private static final Gson GSON = new Gson();

    private final VendorUnderTest vendor = VendorUnderTest.current();
    private final WebhookReceiver<?> webhooks =
            vendor.webhooks().secret(vendor.webhookSecret("events")).build();
    private final WebhookExamples examples = new WebhookExamples(
            vendor.document(),
            vendor.facts().webhooks().orElseThrow().get("event").getAsString());

    static boolean hasWebhooks() {
        return VendorUnderTest.current().facts().webhooks().isPresent();
    }

    @TestFactory
    Stream<DynamicTest> eachTypeIsReadAsItsOwnClass() {
        return examples.byType().stream()
                .map(example -> DynamicTest.dynamicTest(example.type(), () -> {
                    Object event = receive(example.json());
                    assertThat(event.getClass().getSimpleName()).isEqualTo(example.schema());
                    assertThat(type(event)).isEqualTo(example.type());
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

    /** Vendors do not agree with themselves on how deep the data of an event stands. */
    @TestFactory
    Stream<DynamicTest> whatMayBeNestedUnderAnotherValueIsReadEitherWay() {
        return examples.byType().stream()
                .flatMap(example -> examples.nested(example).stream()
                        .map(nested -> DynamicTest.dynamicTest(
                                example.type() + " " + nested.property(), () -> assertNested(example, nested))));
    }

    private void assertNested(Example example, Nested nested) {
        Object plain = receive(example.json());
        Object event = receive(nested.json());
        assertThat(event.getClass()).isEqualTo(plain.getClass());
        assertThat(value(event, nested.property())).isEqualTo(value(plain, nested.property()));
        assertThat(written(event)).isEqualTo(nested.json());
    }

    /** What an accessor gives, as JSON. */
    private static JsonElement value(Object event, String property) {
        return GSON.toJsonTree(ExampleCall.invoke(VendorUnderTest.method(event.getClass(), property), event));
    }

    @Test
    void anEventOfAnUnknownTypeKeepsItsTypeAndItsJson() {
        JsonObject json = examples.bySchema().get(0).json();
        json.addProperty(examples.discriminator(), "something.of_the_future");
        Object event = receive(json);
        assertThat(event.getClass().getSimpleName()).isEqualTo("Unknown");
        assertThat(type(event)).isEqualTo("something.of_the_future");
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
        Object event = receive(json);
        assertThat(event.getClass().getSimpleName()).isNotEqualTo("Unknown");
        assertThat(written(event)).isEqualTo(json);
    }

    private Object receive(JsonObject json) {
        String body = json.toString();
        return webhooks.verify(webhooks.sign(body), body);
    }

    /** What tells the types apart, as callers read it. */
    private String type(Object event) {
        Object type = ExampleCall.invoke(VendorUnderTest.method(event.getClass(), examples.discriminator()), event);
        return type instanceof OpenEnum<?> value ? value.value() : String.valueOf(type);
    }

    private static JsonElement written(Object event) {
        return JsonParser.parseString(GSON.toJson(event));
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
