package dev.espalier.generator.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads the text of a file: UTF-8, of a size that somebody can keep in order, and with no characters but readable ones.
 */
final class SourceText {
    /** In bytes. A hundred times our largest file, and more than the whole document of any vendor. */
    static final int LARGEST = 8 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SourceText() {}

    /** @param name of the file in sentences */
    static String read(Path file, String name) throws NotYaml {
        byte[] bytes = bytes(file, name);
        if (bytes.length > LARGEST) {
            throw new NotYaml(
                    Places.at(name, 0, 0),
                    "The file is larger than " + (LARGEST >> 20) + " MiB. Split it, one file for each product area.");
        }
        String decoded = decoded(bytes, name);
        boolean marked = !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK;
        String text = marked ? decoded.substring(1) : decoded;
        printable(text, name);
        return text;
    }

    /** No more of them than it takes to see that they are too many. */
    private static byte[] bytes(Path file, String name) throws NotYaml {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw new NotYaml(Places.at(name, 0, 0), "The file cannot be read (" + e + "). Repair or remove it.");
        }
    }

    private static String decoded(byte[] bytes, String name) throws NotYaml {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw new NotYaml(
                    end(text, name),
                    String.format(
                            "The byte %02X, number %d of the file, is not UTF-8. Save the file as UTF-8.",
                            bytes[in.position()], in.position() + 1));
        }
        return text;
    }

    private static void printable(String text, String name) throws NotYaml {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
            if (control || c == BYTE_ORDER_MARK || c == '\uFFFE' || c == '\uFFFF') {
                throw new NotYaml(
                        end(text.substring(0, i), name),
                        String.format(
                                "The invisible character U+%04X stands here. Take it out, or write \"\\u%04X\" in double"
                                        + " quotes.",
                                (int) c, (int) c));
            }
        }
    }

    /** The place behind all of {@code text}. */
    private static String end(String text, String name) {
        String[] lines = text.split("\r\n?|\n", -1);
        String last = lines[lines.length - 1];
        return Places.at(name, lines.length - 1, last.codePointCount(0, last.length()));
    }
}
