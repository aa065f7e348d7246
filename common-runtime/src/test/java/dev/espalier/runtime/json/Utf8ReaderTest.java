package dev.espalier.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8ReaderTest {
    /** Okio's segments. */
    private static final int SEGMENT = 8192;

    @ParameterizedTest(name = "{0} bytes before the end of a segment")
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void readsCharactersThatLieAcrossSegments(int before) throws IOException {
        String text = "a".repeat(SEGMENT - before) + "😀漢é" + "b".repeat(SEGMENT);

        assertThat(read(text)).isEqualTo(text);
    }

    @Test
    void readsTextOfManySegments() throws IOException {
        String text = "aé漢😀".repeat(10_000);

        assertThat(read(text)).isEqualTo(text);
    }

    @Test
    void readsOneCharacterAtATime() throws IOException {
        Reader reader = reader("a😀é");
        StringBuilder text = new StringBuilder();
        for (int c = reader.read(); c != -1; c = reader.read()) {
            text.append((char) c);
        }

        assertThat(text).hasToString("a😀é");
    }

    @Test
    void keepsTheSecondHalfOfAPairForTheNextRead() throws IOException {
        Reader reader = reader("😀");
        char[] one = new char[1];

        assertThat(reader.read(one, 0, 1)).isEqualTo(1);
        assertThat(one[0]).isEqualTo('\ud83d');
        assertThat(reader.read(one, 0, 1)).isEqualTo(1);
        assertThat(one[0]).isEqualTo('\ude00');
        assertThat(reader.read(one, 0, 1)).isEqualTo(-1);
    }

    @Test
    void writesAtTheOffset() throws IOException {
        char[] target = {'-', '-', '-', '-'};

        assertThat(reader("ab").read(target, 1, 2)).isEqualTo(2);
        assertThat(target).containsExactly('-', 'a', 'b', '-');
    }

    @Test
    void readsNothingWhereNothingIsAsked() throws IOException {
        assertThat(reader("a").read(new char[0], 0, 0)).isZero();
    }

    @Test
    void putsAReplacementForBytesThatAreNoText() throws IOException {
        Buffer buffer = new Buffer().writeByte('a').writeByte(0xff).writeByte('b');

        assertThat(all(new Utf8Reader(buffer))).isEqualTo("a\ufffdb");
    }

    @Test
    void knowsWhenItsTextIsRead() throws IOException {
        Utf8Reader reader = new Utf8Reader(new Buffer().writeUtf8("a"));
        reader.read();
        assertThat(reader.isAtEnd()).isFalse();

        reader.read();

        assertThat(reader.isAtEnd()).isTrue();
    }

    private static Reader reader(String text) {
        return new Utf8Reader(new Buffer().writeUtf8(text));
    }

    private static String read(String text) throws IOException {
        return all(reader(text));
    }

    private static String all(Reader reader) throws IOException {
        StringWriter text = new StringWriter();
        reader.transferTo(text);
        return text.toString();
    }
}
