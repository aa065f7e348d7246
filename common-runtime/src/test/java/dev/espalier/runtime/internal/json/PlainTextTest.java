package dev.espalier.runtime.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void everySpecialByteIsFoundWhereverItStands() {
        for (int special = 0; special < 256; special++) {
            boolean plain = special >= ' ' && special < 0x80 && special != '"' && special != '\\';
            for (int at = 1; at < 20; at++) {
                byte[] data = text(20, (byte) 'a');
                data[at] = (byte) special;

                assertThat(PlainText.end(data, 1, 20)).isEqualTo(plain ? 20 : at);
            }
        }
    }

    @Test
    void theFirstOfSeveralIsFound() {
        for (byte plain : new byte[] {' ', '!', '#', '[', ']', 0x7F}) {
            for (byte special : new byte[] {0, 0x1F, '"', '\\', (byte) 0x80, (byte) 0xFF}) {
                for (int at = 0; at < 18; at++) {
                    byte[] data = text(18, plain);
                    Arrays.fill(data, at, data.length, special);

                    assertThat(PlainText.end(data, 0, data.length)).isEqualTo(at);
                }
            }
        }
    }

    @Test
    void nothingBeyondTheEndIsLookedAt() {
        byte[] data = text(30, (byte) 'a');

        for (int end = 3; end < data.length; end++) {
            data[end] = '"';
            assertThat(PlainText.end(data, 3, end)).isEqualTo(end);
            data[end] = 'a';
        }
    }

    private static byte[] text(int length, byte each) {
        byte[] data = new byte[length];
        Arrays.fill(data, each);
        return data;
    }
}
