package dev.espalier.runtime.internal.webhook;

import java.util.List;

/**
 * What the headers of a delivery claim.
 *
 * @param timestamp when it was signed, seconds since 1970, as it came
 * @param prefix what is signed before the body
 * @param signatures any of them may fit
 */
record SignedHeaders(String timestamp, String prefix, List<String> signatures) {
    SignedHeaders {
        signatures = List.copyOf(signatures);
    }

    /** Left out are the signatures: someone could print them. */
    @Override
    public String toString() {
        return "SignedHeaders{timestamp=" + timestamp + "}";
    }
}
