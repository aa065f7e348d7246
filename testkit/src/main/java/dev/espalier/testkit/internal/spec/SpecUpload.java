package dev.espalier.testkit.internal.spec;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;

/**
 * That a thing is an address to which a file can be sent, of which another thing is made.
 *
 * @param url the property that holds the address while it waits for the file
 * @param operation by which that could be made too
 * @param body the property that holds what is wanted of it
 * @param id the property that holds its id once it is there
 */
public record SpecUpload(String url, String operation, String body, String id) {
    /** Empty if the things of {@code schema} are no such addresses. */
    public static Optional<SpecUpload> of(SpecSchema schema) {
        return schema.properties().entrySet().stream()
                .flatMap(property -> property
                        .getValue()
                        .find("x-upload")
                        .map(JsonElement::getAsJsonObject)
                        .map(said -> of(property.getKey(), said))
                        .stream())
                .findFirst();
    }

    private static SpecUpload of(String url, JsonObject said) {
        return new SpecUpload(
                url,
                said.get("operation").getAsString(),
                said.get("body").getAsString(),
                said.get("id").getAsString());
    }
}
