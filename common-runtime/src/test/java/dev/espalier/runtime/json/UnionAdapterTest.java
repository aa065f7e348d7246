package dev.espalier.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import java.io.IOException;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnionAdapterTest {
    private final TypeAdapter<Shape> shapes = new ShapeAdapter(false);

    @Test
    void readsTheVariantOfTheDiscriminator() throws IOException {
        assertThat(read(shapes, "{\"kind\":\"circle\",\"radius\":9007199254740993}"))
                .isEqualTo(new Circle("circle", 9007199254740993L));
    }

    @Test
    void readsADiscriminatorThatComesLast() throws IOException {
        assertThat(read(shapes, "{\"side\":2,\"kind\":\"square\"}")).isEqualTo(new Square("square", 2));
    }

    @Test
    void readsAVariantByPrefix() throws IOException {
        assertThat(read(shapes, "{\"kind\":\"$star\"}")).isEqualTo(new Custom("$star"));
    }

    @Test
    void prefersTheExactValueToThePrefix() throws IOException {
        assertThat(read(shapes, "{\"kind\":\"$square\",\"side\":3}")).isEqualTo(new Square("$square", 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"hexagon\",\"size\":1.50}",
                "{\"radius\":1}",
                "{\"kind\":null,\"a\":null}",
                "{\"kind\":{\"x\":1}}",
                "{}",
                "[1,2]",
                "\"circle\"",
                "7"
            })
    void keepsWhatNoVariantTakes(String json) throws IOException {
        Shape shape = read(shapes, json);

        assertThat(shape).isInstanceOf(Unknown.class);
        assertThat(write(shapes, shape)).isEqualTo(json);
    }

    @Test
    void readsAnObjectWithoutTheDiscriminatorAsTheFallback() throws IOException {
        assertThat(read(new ShapeAdapter(true), "{\"radius\":1}")).isEqualTo(new Circle(null, 1));
    }

    @Test
    void doesNotFallBackFromAnUnknownValue() throws IOException {
        assertThat(read(new ShapeAdapter(true), "{\"kind\":\"hexagon\"}")).isInstanceOf(Unknown.class);
    }

    @Test
    void readsNull() throws IOException {
        assertThat(read(shapes, "null")).isNull();
    }

    @Test
    void writesAVariant() throws IOException {
        assertThat(write(shapes, new Square("square", 2))).isEqualTo("{\"kind\":\"square\",\"side\":2}");
    }

    @Test
    void failsWhereAKnownVariantIsBroken() {
        assertThatThrownBy(() -> read(shapes, "{\"kind\":\"circle\",\"radius\":\"wide\"}"))
                .isInstanceOf(RuntimeException.class);
    }

    private sealed interface Shape {}

    private record Circle(String kind, long radius) implements Shape {}

    private record Square(String kind, int side) implements Shape {}

    private record Custom(String kind) implements Shape {}

    private record Unknown(JsonElement json) implements Shape {}

    private static final class ShapeAdapter extends UnionAdapter<Shape> {
        private static final Gson GSON = new Gson();

        ShapeAdapter(boolean fallback) {
            super("kind", Unknown::new, shape -> shape instanceof Unknown unknown ? unknown.json() : null);
            variant("circle", Circle.class, () -> GSON.getAdapter(Circle.class));
            variant("square", Square.class, () -> GSON.getAdapter(Square.class));
            variant("$square", Square.class, () -> GSON.getAdapter(Square.class));
            prefixVariant("$", Custom.class, () -> GSON.getAdapter(Custom.class));
            if (fallback) {
                fallbackVariant(Circle.class, () -> GSON.getAdapter(Circle.class));
            }
        }
    }

    private static <T> T read(TypeAdapter<T> type, String json) throws IOException {
        return JsonBody.read(new Buffer().writeUtf8(json), type);
    }

    private static <T> String write(TypeAdapter<T> type, T value) throws IOException {
        Buffer buffer = new Buffer();
        JsonBody.write(value, type).writeTo(buffer);
        return buffer.readUtf8();
    }
}
