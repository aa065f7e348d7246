package dev.espalier.mux.playback;

import dev.espalier.runtime.internal.json.JsonOutput;
import dev.espalier.runtime.internal.json.PlainTree;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a token says, in the order in which Mux's own SDK writes it. */
final class Claims {
    static final String RESTRICTION = "playback_restriction_id";

    private final Map<String, @Nullable Object> claims = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if a parameter has the name of a claim */
    Claims(Map<String, ?> parameters) {
        parameters.keySet().forEach(Claims::checkName);
        claims.putAll(parameters);
    }

    /** @throws IllegalArgumentException if a parameter of this name would take the place of another claim */
    static void checkName(String name) {
        switch (name) {
            case "" ->
                throw new IllegalArgumentException("A parameter has no name. Give it the name that Mux knows it by.");
            case "exp" ->
                throw refusal(name, "expiresIn(...) or expiresAt(...) of the signer sets when a token expires.");
            case "sub" -> throw refusal(name, "Pass the id as an argument.");
            case "aud" -> throw refusal(name, "Pass what the token is for as an argument.");
            case "kid" -> throw refusal(name, "Pass the id of the key when you make the signer.");
            default -> {}
        }
    }

    private static IllegalArgumentException refusal(String name, String instead) {
        return new IllegalArgumentException("No parameter can be named \"" + name
                + "\": that is a claim which every token has, and it would be overwritten. " + instead);
    }

    /** @throws IllegalArgumentException if a parameter names one too */
    Claims restriction(String id) {
        if (claims.containsKey(RESTRICTION)) {
            throw new IllegalArgumentException(
                    "The signer and a parameter both name a playback restriction, and a token"
                            + " has one. Leave out the parameter " + RESTRICTION
                            + ", or make the token with a signer that has"
                            + " none.");
        }
        claims.put(RESTRICTION, id);
        return this;
    }

    /**
     * JSON in UTF-8.
     *
     * @param expiry in seconds since 1970
     * @throws IllegalArgumentException if a parameter has no form in JSON
     */
    byte[] json(String keyId, String subject, String audience, long expiry) {
        claims.put("kid", keyId);
        claims.put("sub", subject);
        claims.put("aud", audience);
        claims.put("exp", expiry);
        JsonOutput out = new JsonOutput();
        PlainTree.write(claims, out);
        return out.toByteArray();
    }
}
