package dev.espalier.runtime.internal.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks for what is special in a string, eight bytes at a time: quotes, backslashes, control characters, non-ASCII. */
final class PlainText {
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long EACH = 0x0101010101010101L;
    private static final long HIGHEST_BITS = 0x80 * EACH;

    private PlainText() {}

    /** Where the first special byte is, or {@code to}. */
    static int end(byte[] data, int from, int to) {
        int i = from;
        while (i <= to - Long.BYTES) {
            long special = special((long) EIGHT_BYTES.get(data, i));
            if (special != 0) {
                return i + Long.numberOfTrailingZeros(special) / Byte.SIZE;
            }
            i += Long.BYTES;
        }
        while (i < to && !isSpecial(data[i])) {
            i++;
        }
        return i;
    }

    /** Bytes of UTF-8 beyond ASCII are negative. */
    private static boolean isSpecial(byte b) {
        return b < ' ' || b == '"' || b == '\\';
    }

    /**
     * The highest bit of each byte that is special. Subtraction sets it for what is too small; what it borrows can mark
     * only bytes behind one that is special, so that the first mark is true.
     */
    private static long special(long bytes) {
        long notQuote = (bytes ^ EACH * '"') - EACH;
        long notBackslash = (bytes ^ EACH * '\\') - EACH;
        long notControl = bytes - EACH * ' ';
        return (bytes | notQuote | notBackslash | notControl) & HIGHEST_BITS;
    }
}
