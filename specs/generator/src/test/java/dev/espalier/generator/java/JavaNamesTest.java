package dev.espalier.generator.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaNamesTest {
    @ParameterizedTest
    @CsvSource({
        "stream_key, streamKey",
        "stream-key, streamKey",
        "STREAM_KEY, streamKey",
        "streamKey, streamKey",
        "URLPath, urlPath",
        "a.b, aB",
        "tags[], tags",
        "$kind, kind",
        "1st, _1st",
        "-, value",
        "[], value",
        "userID, userId",
        "x264, x264"
    })
    void aMemberIsInCamelCase(String wireName, String name) {
        assertThat(JavaNames.member(wireName)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "class, class_",
        "null, null_",
        "hashCode, hashCode_",
        "getClass, getClass_",
        "builder, builder_",
        "build, build_",
        "additionalProperties, additionalProperties_"
    })
    void aMemberIsNoKeywordAndNoMethodOfEveryModel(String wireName, String name) {
        assertThat(JavaNames.member(wireName)).isEqualTo(name);
    }

    @Test
    void aMemberThatIsTakenGetsANumber() {
        assertThat(JavaNames.member("user-id", Set.of("userId", "userId2"))).isEqualTo("userId3");
    }

    @ParameterizedTest
    @CsvSource({
        "live-stream, LiveStream",
        "LiveStream, LiveStream",
        "DVIR, Dvir",
        "Map, MapModel",
        "String, StringModel",
        "Builder, BuilderModel"
    })
    void aTypeIsNoneThatTheGeneratedCodeUses(String schema, String name) {
        assertThat(JavaNames.type(schema)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "liveStream, LIVE_STREAM",
        "live-stream, LIVE_STREAM",
        "1/4, _1_4",
        "'', EMPTY",
        "-1, NEGATIVE_1",
        "*, SYMBOL",
        "'audio-only,capped-1080p', AUDIO_ONLY_CAPPED_1080P",
        "video.asset.created, VIDEO_ASSET_CREATED"
    })
    void aConstantIsInUpperCase(String value, String name) {
        assertThat(JavaNames.constant(value)).isEqualTo(name);
    }

    @Test
    void aLiteralIsEscaped() {
        assertThat(JavaNames.literal("a\"b\\c")).isEqualTo("a\\\"b\\\\c");
    }
}
