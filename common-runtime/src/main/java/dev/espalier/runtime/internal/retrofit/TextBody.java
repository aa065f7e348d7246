package dev.espalier.runtime.internal.retrofit;

import dev.espalier.runtime.internal.Utf8Text;
import dev.espalier.runtime.internal.json.UnreadableBodyException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** The one place where a body becomes text and a text becomes a body. No character is replaced by another. */
final class TextBody {
    private static final int SHOWN_BYTES = 64 * 1024;
    private static final MediaType PLAIN_TEXT = MediaType.get("text/plain; charset=utf-8");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextBody() {}

    /**
     * Reads text in the charset of its content type, or in UTF-8 if it names none.
     *
     * @throws UnreadableBodyException if it is no text in that charset, or a page
     * @throws IOException if the body did not arrive
     */
    static String read(ResponseBody body) throws IOException {
        byte[] bytes = body.source().readByteArray();
        if (isHtml(body.contentType())) {
            throw unreadable(new IllegalStateException("the body is HTML, where plain text is expected"), bytes);
        }
        try {
            Charset charset = charset(body.contentType());
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw unreadable(new UncheckedIOException("the body is no text in its charset", e), bytes);
        } catch (IllegalArgumentException e) {
            throw unreadable(e, bytes);
        }
    }

    private static boolean isHtml(@Nullable MediaType type) {
        return type != null && type.subtype().equals("html");
    }

    private static Charset charset(@Nullable MediaType type) {
        String name = type == null ? null : type.parameter("charset");
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("no charset is called \"" + name + "\"", e);
        }
    }

    private static UnreadableBodyException unreadable(RuntimeException fault, byte[] bytes) {
        int shown = Math.min(bytes.length, SHOWN_BYTES);
        return new UnreadableBodyException(fault, new String(bytes, 0, shown, StandardCharsets.UTF_8));
    }

    /**
     * A request body that holds {@code text} in UTF-8.
     *
     * @param operation its name in messages
     * @throws IllegalArgumentException if UTF-8 cannot write it
     */
    static RequestBody write(String operation, String text) {
        Utf8Text.checked("The body of " + operation, text);
        return RequestBody.create(text.getBytes(StandardCharsets.UTF_8), PLAIN_TEXT);
    }
}
