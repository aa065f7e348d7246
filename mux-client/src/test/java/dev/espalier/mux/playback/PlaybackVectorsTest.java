package dev.espalier.mux.playback;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.espalier.runtime.testing.FakeClock;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tokens of the vendor's own SDK, made again byte for byte. */
class PlaybackVectorsTest {
    private static final JsonObject VECTORS = read();
    private static final String PLAYBACK_ID = "PlaybackIdForTests01";

    private final PlaybackSigner signer = fixed(MuxPlayback.signer(keyId(), TestKeys.base64(TestKeys.pkcs1Pem(key()))));

    private static JsonObject read() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(PlaybackVectorsTest.class.getResourceAsStream("playback-tokens.json")),
                StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String keyId() {
        return VECTORS.get("keyId").getAsString();
    }

    private static PrivateKey key() {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new RSAPrivateCrtKeySpec(
                            number("n"),
                            number("e"),
                            number("d"),
                            number("p"),
                            number("q"),
                            number("dp"),
                            number("dq"),
                            number("qinv")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BigInteger number(String name) {
        return new BigInteger(VECTORS.getAsJsonObject("key").get(name).getAsString(), 16);
    }

    private static PlaybackSigner fixed(PlaybackSigner signer) {
        return signer.clock(new FakeClock())
                .expiresAt(Instant.ofEpochSecond(VECTORS.get("expiry").getAsLong()));
    }

    private static String token(String name) {
        return VECTORS.getAsJsonObject("tokens").get(name).getAsString();
    }

    @Test
    void video() {
        assertThat(signer.token(PlaybackAudience.VIDEO, PLAYBACK_ID)).isEqualTo(token("video"));
    }

    @Test
    void thumbnailWithParameters() {
        Map<String, Integer> parameters = new LinkedHashMap<>();
        parameters.put("time", 14);
        parameters.put("width", 100);

        assertThat(signer.token(PlaybackAudience.THUMBNAIL, PLAYBACK_ID, parameters))
                .isEqualTo(token("thumbnail with parameters"));
    }

    @Test
    void viewerCountsOfAnAsset() {
        assertThat(signer.token(ViewerCounts.ASSET, "AssetIdForTests01")).isEqualTo(token("viewer counts of an asset"));
    }

    @Test
    void drmLicense() {
        assertThat(signer.token(PlaybackAudience.DRM_LICENSE, PLAYBACK_ID)).isEqualTo(token("drm licence"));
    }

    @Test
    void nestedAndNonAsciiParameters() {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("name", "Zoë 🎬");
        parameters.put("nested", Collections.singletonMap("a", Arrays.asList(1, true, null)));
        parameters.put("ratio", 1.5);

        assertThat(signer.token(PlaybackAudience.VIDEO, PLAYBACK_ID, parameters))
                .isEqualTo(token("nested and non-ASCII parameters"));
    }

    @Test
    void theOtherFormsOfTheKeySignTheSame() {
        for (PlaybackSigner same :
                List.of(MuxPlayback.signer(keyId(), TestKeys.pkcs8Pem(key())), MuxPlayback.signer(keyId(), key()))) {
            assertThat(fixed(same).token(PlaybackAudience.VIDEO, PLAYBACK_ID)).isEqualTo(token("video"));
        }
    }

    @Test
    void thePkcs1KeyIsWhatFollowsThePrefix() {
        byte[] prefix = HexFormat.of().parseHex(VECTORS.get("pkcs8Prefix").getAsString());

        assertThat(key().getEncoded()).startsWith(prefix).endsWith(TestKeys.pkcs1(key()));
    }
}
