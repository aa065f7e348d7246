package dev.espalier.runtime.internal;

import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a vendor's API does not answer: a proxy or the login page of a network can answer in its place, with a
 * status that says success.
 */
public final class ForeignAnswer {
    private ForeignAnswer() {}

    /**
     * Whether an answer is neither JSON nor plain text. Plain text passes, since servers say {@code OK} with it; a page
     * does not, whatever type it has.
     *
     * @param type null if it has none
     * @param text how it starts
     */
    public static boolean is(@Nullable MediaType type, String text) {
        return !(type == null || isJson(type) || isPlainText(type)) || isMarkup(text);
    }

    public static boolean isJson(@Nullable MediaType type) {
        return type != null && (type.subtype().equals("json") || type.subtype().endsWith("+json"));
    }

    private static boolean isPlainText(MediaType type) {
        return type.type().equals("text") && type.subtype().equals("plain");
    }

    private static boolean isMarkup(String text) {
        return text.replace("\uFEFF", "").stripLeading().startsWith("<");
    }
}
