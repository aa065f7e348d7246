package dev.espalier.runtime.internal.webhook;

import static dev.espalier.runtime.webhook.WebhookException.Reason.MALFORMED_HEADER;

import dev.espalier.runtime.webhook.WebhookException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a vendor signs its deliveries: HMAC-SHA256 over a text that says the time and ends with the raw body. What the
 * headers hold is told by templates, in which {@code {timestamp}} (seconds since 1970), {@code {signature}} and
 * {@code {id}} (of the delivery) stand for values. Immutable.
 */
public final class SignatureScheme {
    private final String signed;
    private final Function<byte[], String> encoding;
    private final List<HeaderTemplate> headers;

    private SignatureScheme(String signed, Function<byte[], String> encoding, List<HeaderTemplate> headers) {
        this.signed = signed;
        this.encoding = encoding;
        this.headers = headers;
    }

    /**
     * Signatures in hexadecimal digits.
     *
     * @param signed template of what is signed before the body, such as <code>{timestamp}.</code>
     */
    public static SignatureScheme hex(String signed) {
        return new SignatureScheme(signed, HexFormat.of()::formatHex, List.of());
    }

    /**
     * Signatures in Base64.
     *
     * @param signed template of what is signed before the body
     */
    public static SignatureScheme base64(String signed) {
        return new SignatureScheme(signed, Base64.getEncoder()::encodeToString, List.of());
    }

    /**
     * Adds a header.
     *
     * @param template one value alone; or {@code name=value} items with commas between, of which unknown ones are
     *     passed over; or <code>v1,{signature}</code>, of which there may be several with spaces between, of any
     *     version
     */
    public SignatureScheme header(String name, String template) {
        List<HeaderTemplate> more = new ArrayList<>(headers);
        more.add(new HeaderTemplate(name, template));
        return new SignatureScheme(signed, encoding, List.copyOf(more));
    }

    String encode(byte[] hmac) {
        return encoding.apply(hmac);
    }

    /** What is signed before the body. */
    String prefix(String id, String timestamp) {
        return signed.replace("{timestamp}", timestamp).replace("{id}", id);
    }

    /**
     * What the headers of a delivery claim.
     *
     * @param values the value of a header; throws if it is missing
     * @throws WebhookException if a header is not of the vendor's form
     */
    SignedHeaders read(Function<String, String> values) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (HeaderTemplate header : headers) {
            Map<String, List<String>> read = header.read(values.apply(header.name()));
            read.forEach((placeholder, texts) -> {
                if (texts.isEmpty() || (texts.size() > 1 && !placeholder.equals("{signature}"))) {
                    throw new WebhookException(
                            MALFORMED_HEADER,
                            "The " + header.name() + " header is not of the form " + header.form()
                                    + ", so the vendor did not send it.");
                }
                found.put(placeholder, texts);
            });
        }
        String timestamp = found.get("{timestamp}").get(0);
        String id = found.getOrDefault("{id}", List.of("")).get(0);
        return new SignedHeaders(timestamp, prefix(id, timestamp), found.get("{signature}"));
    }

    /** The headers of a delivery. */
    Map<String, String> write(String id, String timestamp, String signature) {
        return headers.stream()
                .collect(Collectors.toUnmodifiableMap(
                        HeaderTemplate::name, header -> header.write(id, timestamp, signature)));
    }
}
