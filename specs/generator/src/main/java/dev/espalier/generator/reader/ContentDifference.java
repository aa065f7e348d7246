package dev.espalier.generator.reader;

import dev.espalier.generator.document.About;
import dev.espalier.generator.document.ClassReference;
import dev.espalier.generator.document.Content;
import dev.espalier.generator.document.Content.Form;
import dev.espalier.generator.document.Deprecation;
import dev.espalier.generator.document.Limits;
import dev.espalier.generator.document.ListSchema;
import dev.espalier.generator.document.MapSchema;
import dev.espalier.generator.document.Schema;

/** Tells whether two bodies are of one type in Java, and what they are in sentences. */
final class ContentDifference {
    private ContentDifference() {}

    static boolean isNone(Content one, Content other) {
        return one.mediaType().equals(other.mediaType())
                && one.form() == other.form()
                && bare(one.schema()).equals(bare(other.schema()));
    }

    /** Without what is only said of it. */
    private static Schema bare(Schema schema) {
        About about = new About("", Limits.NONE, schema.about().isNullable(), Deprecation.NONE);
        if (schema instanceof ListSchema list) {
            return new ListSchema(about, bare(list.items()));
        }
        return schema instanceof MapSchema map ? new MapSchema(about, bare(map.values())) : schema.with(about);
    }

    /** {@code Thing (application/json)}. */
    static String words(Content content) {
        String what = content.form() == Form.BYTES ? "bytes" : words(content.schema());
        return what + " (" + content.mediaType() + ")";
    }

    private static String words(Schema schema) {
        if (schema instanceof ClassReference reference) {
            return reference.name();
        }
        if (schema instanceof ListSchema list) {
            return "a list of " + words(list.items());
        }
        return schema.jsonType().isEmpty() ? "any JSON" : schema.jsonType();
    }
}
