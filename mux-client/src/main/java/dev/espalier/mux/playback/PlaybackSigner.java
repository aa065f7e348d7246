package dev.espalier.mux.playback;

import dev.espalier.runtime.internal.Utf8Text;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tokens that let a viewer have what is not public: JSON Web Tokens that are signed with a signing key of
 * Mux. {@link MuxPlayback} makes signers.
 *
 * <p>A token lets in whoever has it until it expires. It goes into a page or to a player; the signer, with its private
 * key, stays on the server.
 *
 * <p>Immutable and thread-safe: make one and keep it. Its methods that set something return another signer with the
 * same key, which costs next to nothing.
 *
 * @see <a href="https://www.mux.com/docs/guides/secure-video-playback">Mux: secure video playback</a>
 */
public final class PlaybackSigner {
    /** How long a token lets viewers in where nothing else is set: 7 days, as in Mux's own SDKs. */
    public static final Duration DEFAULT_LIFETIME = Duration.ofDays(7);

    private static final Duration SHORTEST_LIFETIME = Duration.ofSeconds(1);

    private final String keyId;
    private final Rs256 key;
    private final Clock clock;
    /** From the time at which a token is made. */
    private final UnaryOperator<Instant> expiry;

    private final @Nullable String restriction;

    PlaybackSigner(String keyId, Rs256 key) {
        this(keyId, key, Clock.systemUTC(), now -> now.plus(DEFAULT_LIFETIME), null);
    }

    private PlaybackSigner(
            String keyId, Rs256 key, Clock clock, UnaryOperator<Instant> expiry, @Nullable String restriction) {
        this.keyId = keyId;
        this.key = key;
        this.clock = clock;
        this.expiry = expiry;
        this.restriction = restriction;
    }

    /**
     * A signer whose tokens expire some time after each of them is made.
     *
     * @param lifetime at least a second; what is below a second is cut off
     * @throws IllegalArgumentException if it is shorter, or so long that no time is that late
     */
    public PlaybackSigner expiresIn(Duration lifetime) {
        if (lifetime.compareTo(SHORTEST_LIFETIME) < 0) {
            throw new IllegalArgumentException("A token that expires in " + lifetime
                    + " lets nobody in. Pass how long it is good for from now on, a second or more.");
        }
        try {
            clock.instant().plus(lifetime);
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "No time is " + lifetime + " from now. Pass a shorter time for a token to expire in.", e);
        }
        return new PlaybackSigner(keyId, key, clock, now -> now.plus(lifetime), restriction);
    }

    /**
     * A signer whose tokens all expire at one time. Once that has passed, it makes no more.
     *
     * @param time in the future; what is below a second is cut off
     * @throws IllegalArgumentException if it is not in the future
     */
    public PlaybackSigner expiresAt(Instant time) {
        Instant now = clock.instant();
        if (isOver(time, now)) {
            throw new IllegalArgumentException("A token that expires at " + time + " lets nobody in, since it is " + now
                    + " now. Pass a time in the future.");
        }
        return new PlaybackSigner(keyId, key, clock, ignored -> time, restriction);
    }

    /** In whole seconds, as in a token. */
    private static boolean isOver(Instant time, Instant now) {
        return time.getEpochSecond() <= now.getEpochSecond();
    }

    /**
     * A signer whose tokens of playback ids are good only where a playback restriction lets them: the claim
     * {@code playback_restriction_id}. Tokens for viewer counts have none.
     *
     * @param id of the restriction
     * @throws IllegalArgumentException if it is blank
     */
    public PlaybackSigner playbackRestriction(String id) {
        return new PlaybackSigner(keyId, key, clock, expiry, text("The id of the playback restriction", id));
    }

    /** A signer that takes the time from {@code clock}; by default it is the system's. */
    public PlaybackSigner clock(Clock clock) {
        return new PlaybackSigner(keyId, key, clock, expiry, restriction);
    }

    /** As {@link #token(PlaybackAudience, String, Map)}, without parameters. */
    public String token(PlaybackAudience audience, String playbackId) {
        return token(audience, playbackId, Map.of());
    }

    /**
     * A token for a playback id.
     *
     * @param playbackId one with the policy {@code signed} or {@code drm}
     * @param parameters what is asked for, such as {@code time} and {@code width} of a thumbnail. The URL of a signed
     *     playback id carries nothing but the token, so that nobody can ask for something else. Texts, numbers,
     *     booleans, null, and lists and maps of these.
     * @throws IllegalArgumentException if the id cannot be one, a parameter is named {@code kid}, {@code sub},
     *     {@code aud} or {@code exp}, or a value has no form in JSON
     * @throws IllegalStateException if {@link #expiresAt} has passed
     */
    public String token(PlaybackAudience audience, String playbackId, Map<String, ?> parameters) {
        Claims claims = new Claims(parameters);
        if (restriction != null) {
            claims.restriction(restriction);
        }
        return token(claims, PathSegment.checked("The playback id", playbackId), audience.claim());
    }

    /** As {@link #token(ViewerCounts, String, Map)}, without parameters. */
    public String token(ViewerCounts counted, String id) {
        return token(counted, id, Map.of());
    }

    /**
     * A token that lets somebody see how many are watching, with {@link MediaUrls#viewerCounts} or in a program of
     * their own.
     *
     * @param id of what is counted
     * @param parameters further claims, as in {@link #token(PlaybackAudience, String, Map)}
     * @throws IllegalArgumentException if the id is blank, a parameter is named {@code kid}, {@code sub}, {@code aud}
     *     or {@code exp}, or a value has no form in JSON
     * @throws IllegalStateException if {@link #expiresAt} has passed
     */
    public String token(ViewerCounts counted, String id, Map<String, ?> parameters) {
        return token(new Claims(parameters), text("The id of what is counted", id), counted.claim());
    }

    private String token(Claims claims, String subject, String audience) {
        Instant now = clock.instant();
        Instant end = expiry.apply(now);
        if (isOver(end, now)) {
            throw new IllegalStateException("The tokens of this signer expire at " + end + ", and it is " + now
                    + " now, so that they let nobody in. Set a later time with expiresAt(...), or expiresIn(...).");
        }
        return key.token(claims.json(keyId, subject, audience, end.getEpochSecond()));
    }

    private static String text(String label, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(label + " is missing. Pass it as Mux gave it.");
        }
        return Utf8Text.checked(label, text);
    }

    @Override
    public String toString() {
        return "PlaybackSigner{keyId=" + keyId + ", privateKey=██}";
    }
}
