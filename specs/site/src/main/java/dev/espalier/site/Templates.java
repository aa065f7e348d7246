package dev.espalier.site;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The templates of pages. Values are escaped unless a template says otherwise, with three braces. */
final class Templates {
    /** The usual one writes {@code =} and backticks as numbers too, which makes pages harder to read as text. */
    private static final Mustache.Escaper ESCAPER =
            Escapers.simple(new String[][] {{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}});

    private Templates() {}

    static Template of(String name) {
        return Mustache.compiler().emptyStringIsFalse(true).withEscaper(ESCAPER).compile(text(name + ".mustache"));
    }

    /** A description as HTML: what stands between backticks is code. */
    static String html(String description) {
        return ESCAPER.escape(description).replaceAll("`([^`]*)`", "<code>$1</code>");
    }

    /** A file beside the templates. */
    static String text(String name) {
        try (InputStream in = Templates.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The class path has no " + name + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
