package dev.espalier.runtime.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Arrays;
import java.util.Random;

/** Documents by chance: well-formed ones in every way of writing them, and what becomes of them by accidents. */
final class RandomJson {
    private static final String[] SPACES = {"", "", "", " ", "\n", "\t", "\r\n", "  "};
    private static final String[] ESCAPES = {
        "\\\"",
        "\\\\",
        "\\/",
        "\\b",
        "\\f",
        "\\n",
        "\\r",
        "\\t",
        "\\u0041",
        "\\u00e9",
        "\\ud83d\\uDE00",
        "\\uD800",
        "\\uDC00"
    };
    private static final String[] CHARACTERS = {
        "a", "Z", "7", " ", "é", "ß", "€", "\u2028", "\u007f", "😀", "'", "/", "ſ"
    };
    private static final String[] NAMES = {"id", "type", "data", "i\\u0064", "", "ключ"};
    private static final byte[] TELLING = "{}[]:,\"\\tfnu0123456789.eE+- \t\n\r\f\0/'#;=".getBytes(UTF_8);
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Random random;

    RandomJson(Random random) {
        this.random = random;
    }

    byte[] document() {
        StringBuilder text = new StringBuilder();
        space(text);
        // Few scalars: there is more to get wrong in the others.
        switch (random.nextInt(5)) {
            case 0 -> value(text, 0);
            case 1, 2 -> array(text, 4);
            default -> object(text, 4);
        }
        space(text);
        byte[] document = text.toString().getBytes(UTF_8);
        return random.nextInt(20) == 0 ? splice(document, 0, 0, BYTE_ORDER_MARK) : document;
    }

    byte[] damagedDocument() {
        byte[] document = document();
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            document = damage(document);
        }
        return document;
    }

    private byte[] damage(byte[] document) {
        int at = random.nextInt(document.length + 1);
        int end = Math.min(at + 1 + random.nextInt(3), document.length);
        byte[] telling = {TELLING[random.nextInt(TELLING.length)]};
        return switch (random.nextInt(6)) {
            case 0 -> splice(document, at, Math.min(at + 1, document.length), flipped(document, at));
            case 1 -> splice(document, at, Math.min(at + 1, document.length), telling);
            case 2 -> splice(document, at, at, telling);
            case 3 -> splice(document, at, end, new byte[0]);
            case 4 -> splice(document, at, at, Arrays.copyOfRange(document, at, end));
            default -> Arrays.copyOf(document, at);
        };
    }

    private byte[] flipped(byte[] document, int at) {
        return at == document.length ? new byte[0] : new byte[] {(byte) (document[at] ^ 1 << random.nextInt(8))};
    }

    private static byte[] splice(byte[] document, int from, int to, byte[] with) {
        byte[] spliced = new byte[document.length - (to - from) + with.length];
        System.arraycopy(document, 0, spliced, 0, from);
        System.arraycopy(with, 0, spliced, from, with.length);
        System.arraycopy(document, to, spliced, from + with.length, document.length - to);
        return spliced;
    }

    private void value(StringBuilder text, int depth) {
        switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0 -> text.append(random.nextBoolean());
            case 1 -> text.append("null");
            case 2 -> text.append(number());
            case 3, 4 -> string(text);
            case 5 -> array(text, depth);
            default -> object(text, depth);
        }
    }

    private void array(StringBuilder text, int depth) {
        text.append('[');
        space(text);
        for (int i = 0, size = random.nextInt(4); i < size; i++) {
            separate(text, i);
            value(text, depth - 1);
            space(text);
        }
        text.append(']');
    }

    private void object(StringBuilder text, int depth) {
        text.append('{');
        space(text);
        for (int i = 0, size = random.nextInt(4); i < size; i++) {
            separate(text, i);
            name(text);
            space(text);
            text.append(':');
            space(text);
            value(text, depth - 1);
            space(text);
        }
        text.append('}');
    }

    private void separate(StringBuilder text, int index) {
        if (index > 0) {
            text.append(',');
            space(text);
        }
    }

    private void name(StringBuilder text) {
        if (random.nextInt(3) == 0) {
            string(text);
        } else {
            text.append('"').append(pick(NAMES)).append('"');
        }
    }

    private void string(StringBuilder text) {
        text.append('"');
        for (int size = random.nextInt(random.nextInt(4) == 0 ? 40 : 6); size > 0; size--) {
            text.append(random.nextInt(4) == 0 ? pick(ESCAPES) : pick(CHARACTERS));
        }
        text.append('"');
    }

    private void space(StringBuilder text) {
        text.append(pick(SPACES));
    }

    String number() {
        StringBuilder number = new StringBuilder(random.nextInt(4) == 0 ? "-" : "");
        number.append(random.nextInt(4) == 0 ? "0" : digits('1'));
        if (random.nextInt(3) == 0) {
            number.append('.').append(digits('0'));
        }
        if (random.nextInt(6) == 0) {
            number.append(pick("e", "E", "e+", "E-")).append(1 + random.nextInt(40));
        }
        return number.toString();
    }

    private String digits(char first) {
        StringBuilder digits = new StringBuilder();
        digits.append((char) (first + random.nextInt('9' - first + 1)));
        for (int more = random.nextInt(random.nextInt(4) == 0 ? 22 : 5); more > 0; more--) {
            digits.append(random.nextInt(3) == 0 ? 0 : random.nextInt(10));
        }
        return digits.toString();
    }

    JsonElement tree(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 4)) {
            case 0 -> new JsonPrimitive(random.nextBoolean());
            case 1 -> JsonNull.INSTANCE;
            case 2 -> new JsonPrimitive(new NumberText(number()));
            case 3 -> new JsonPrimitive(wellFormedText());
            case 4 -> {
                JsonArray array = new JsonArray();
                for (int size = random.nextInt(4); size > 0; size--) {
                    array.add(tree(depth - 1));
                }
                yield array;
            }
            default -> {
                JsonObject object = new JsonObject();
                for (int size = random.nextInt(4); size > 0; size--) {
                    object.add(wellFormedText(), tree(depth - 1));
                }
                yield object;
            }
        };
    }

    /** Without half surrogate pairs, which Gson does not write as UTF-8. */
    private String wellFormedText() {
        StringBuilder text = new StringBuilder();
        for (int size = random.nextInt(6); size > 0; size--) {
            text.append(random.nextInt(4) == 0 ? (char) random.nextInt(0x80) + "" : pick(CHARACTERS));
        }
        return text.toString();
    }

    private String pick(String... of) {
        return of[random.nextInt(of.length)];
    }
}
