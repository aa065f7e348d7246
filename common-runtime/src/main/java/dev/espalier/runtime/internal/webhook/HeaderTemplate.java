package dev.espalier.runtime.internal.webhook;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a header of a signed delivery holds; see {@link SignatureScheme#header}. */
record HeaderTemplate(String name, String template) {
    /** The texts that stand where the template has each of its placeholders. */
    Map<String, List<String>> read(String value) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        if (template.startsWith("{")) {
            texts.put(template, List.of(value));
        } else if (template.contains("=")) {
            for (String item : template.split(",")) {
                String[] sides = item.split("=", 2);
                texts.put(sides[1], named(value, sides[0] + "="));
            }
        } else {
            texts.put("{signature}", versioned(value));
        }
        return texts;
    }

    private static List<String> named(String value, String start) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(item -> item.startsWith(start))
                .map(item -> item.substring(start.length()))
                .toList();
    }

    private static List<String> versioned(String value) {
        return Arrays.stream(value.split(" "))
                .map(item -> item.split(",", -1))
                .flatMap(parts -> parts.length > 1 ? Stream.of(parts[1]) : Stream.empty())
                .toList();
    }

    String write(String id, String timestamp, String signature) {
        return template.replace("{signature}", signature)
                .replace("{timestamp}", timestamp)
                .replace("{id}", id);
    }

    /** As in sentences. */
    String form() {
        return write("<id>", "<seconds>", "<signature>");
    }
}
